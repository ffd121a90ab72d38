package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Anybody;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.sandbox.SandboxStartPage.Address;
import de.zubringer.web.sandbox.SandboxStartPage.ClientLine;
import de.zubringer.web.sandbox.SandboxStartPage.DestinationLine;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page of the sandbox, and making clients. */
@Controller
@RequestMapping(SandboxSite.PATH)
@WhenEnabled
class SandboxStartPages {
  /** Nobody tries with more. */
  private static final int DESTINATIONS_SHOWN = 200;

  /** What is there as JSON, too. */
  private static final String JSON_PARTS =
      "{clients|destinations|submissions|events|callbacks|mails|clock|faults}";

  private static final int PART = 100;
  private static final int NAME_CHARS_MAX = 200;

  private final Sandbox sandbox;
  private final SandboxSite site;
  private final String issuer;

  SandboxStartPages(
      Sandbox sandbox, SandboxSite site, @Value(LocalZustelldienst.ISSUER_SETTING) String issuer) {
    this.sandbox = sandbox;
    this.site = site;
    this.issuer = issuer;
  }

  @Anybody
  @GetMapping
  SandboxStartPage start(HttpServletRequest request) {
    return new SandboxStartPage(
        site.at(""),
        addresses(site.base(request)),
        sandbox.clients().stream()
            .map(one -> new ClientLine(one.clientId(), role(one.role())))
            .toList(),
        Stream.of(Caller.Role.SENDER, Caller.Role.SUBSCRIBER)
            .map(one -> new Choice(one.name(), role(one), false))
            .toList(),
        destinations().stream().map(this::line).toList(),
        issuer);
  }

  @Anybody
  @PostMapping("/clients-anlegen")
  String createClient(
      @RequestParam Caller.Role rolle,
      @RequestParam(defaultValue = "") String kennung,
      RedirectAttributes next) {
    var id = Optional.of(kennung.strip()).filter(text -> !text.isEmpty());
    if (id.isPresent() && isTaken(id.get())) {
      new Notice("danger", say("zd.client.vergeben")).on(next);
    } else {
      var made = sandbox.createClient(rolle, id, Optional.empty());
      new Notice("success", say("zd.client.angelegt", made.clientId(), made.clientSecret()))
          .on(next);
    }
    return site.redirect("");
  }

  private boolean isTaken(String clientId) {
    return clientId.length() > NAME_CHARS_MAX
        || sandbox.clients().stream().anyMatch(one -> one.clientId().equals(clientId));
  }

  private List<Sandbox.DestinationView> destinations() {
    var all = new ArrayList<Sandbox.DestinationView>();
    for (var offset = 0; offset < DESTINATIONS_SHOWN; offset += PART) {
      all.addAll(sandbox.destinations(offset, PART).items());
    }
    return all;
  }

  private static List<Address> addresses(String base) {
    return List.of(
        new Address("Token", base + "/token"),
        new Address("Submission API", base + "/submission-api"),
        new Address("Destination API", base + "/destination-api"),
        new Address("Routing API", base + "/routing"),
        new Address("Self-Service-Portal", base + "/portal"),
        new Address(say("zd.start.json"), base + "/sandbox/" + JSON_PARTS));
  }

  private static String role(Caller.Role role) {
    return say("zd.rolle." + role.name().toLowerCase(Locale.ROOT));
  }

  private DestinationLine line(Sandbox.DestinationView one) {
    return new DestinationLine(
        site.at("").address("/zustellpunkte/" + one.destinationId()),
        one.destinationId().toString(),
        one.name(),
        say("zd.zustellpunkt." + one.status()),
        one.clientId(),
        one.view()
            .path("publicServices")
            .valueStream()
            .map(service -> service.path("identifier").asString(""))
            .collect(Collectors.joining(", ")));
  }
}
