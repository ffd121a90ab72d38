package de.zubringer.web.sandbox;

import de.zubringer.web.sandbox.SandboxPage.Place;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the sandbox lies on this server. */
@Component
@WhenEnabled
public class SandboxSite {
  /** Of the pages, where the service has a server of its own. */
  static final String PART = "/sandbox";

  /** Of the pages, as it stands in mappings. */
  static final String PATH = LocalZustelldienst.PATH + PART;

  private final String path;

  SandboxSite(@Value(LocalZustelldienst.PATH) String path) {
    this.path = path;
  }

  /** Address of the first page, without host. */
  public String start() {
    return at("").address("");
  }

  Place at(String part) {
    return new Place(path + PART, part);
  }

  /** Sends the browser there. */
  String redirect(String part) {
    return "redirect:" + path + PART + part;
  }

  /** Address of the service as the browser reached it, such as {@code http://127.0.0.1:8090}. */
  String base(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
  }

  /** Lists: where the next part is, if there is one. */
  Optional<String> further(String part, int offset, List<?> shown, long total) {
    var next = offset + shown.size();
    return next < total && !shown.isEmpty()
        ? Optional.of(at(part).address(part + "?ab=" + next))
        : Optional.empty();
  }
}
