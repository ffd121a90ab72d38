package de.zubringer.zustelldienst.callbacks;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Where somebody wants to be called, with the secret that belongs to it. FIT-Connect calls HTTPS
 * only; plain HTTP is allowed to this machine, and elsewhere by a switch.
 */
@Component
@WhenEnabled
public class CallbackAddress {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean plainAnywhere;

  CallbackAddress(
      @Value("${zubringer.zustelldienst.plain-callbacks:false}") boolean plainAnywhere) {
    this.plainAnywhere = plainAnywhere;
  }

  /** Reads the member {@code callback}; missing or null is none. */
  public Optional<DestinationDraft.Callback> read(JsonNode body) {
    var callback = body.path("callback");
    if (callback.isMissingNode() || callback.isNull()) {
      return Optional.empty();
    }
    var secret = StrictJson.textOr(callback, "secret", "");
    if (secret.isBlank()) {
      throw Refusal.invalid("A callback needs its secret.");
    }
    return Optional.of(
        new DestinationDraft.Callback(url(StrictJson.textOr(callback, "url", "")), secret));
  }

  private URI url(String text) {
    try {
      var url = new URI(text);
      var scheme = String.valueOf(url.getScheme());
      var plain = plainAnywhere || THIS_MACHINE.contains(String.valueOf(url.getHost()));
      if (url.getHost() != null && (scheme.equals("https") || (scheme.equals("http") && plain))) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw Refusal.malformed("callback.url is no address.");
    }
    throw Refusal.invalid("callback.url is an https address.");
  }
}
