package de.zubringer.web.destination;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.audit.AuditTrail;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.kernel.Content;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Zustellpunkt: shows it, makes its keys, or makes one to practise with. */
@Controller
class DestinationPages {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/zustellpunkt";

  private final Adaptations adaptations;
  private final DestinationKeys keys;
  private final PractiseSetup practise;
  private final AuditTrail trail;
  private final JsonMapper json;

  DestinationPages(
      Adaptations adaptations,
      DestinationKeys keys,
      PractiseSetup practise,
      AuditTrail trail,
      JsonMapper json) {
    this.adaptations = adaptations;
    this.keys = keys;
    this.practise = practise;
    this.trail = trail;
    this.json = json;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH)
  Page destination(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(drafted -> page(person, drafted))
        .orElseGet(ErrorPage::notFound);
  }

  /** To be entered where the Zustellpunkt is registered. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping(PATH + "/oeffentliche-schluessel.json")
  void publicKeys(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      HttpServletResponse response)
      throws IOException {
    var content =
        adaptations
            .find(person, ars, leistung)
            .map(drafted -> keys.of(drafted.owner(), Zustellpunkt.of(drafted).keys(drafted)))
            .filter(found -> !found.isEmpty())
            .map(found -> Content.of(keySet(found).getBytes(StandardCharsets.UTF_8)));
    var name = "oeffentliche-schluessel-%s-%s.json".formatted(leistung, ars);
    FileAnswer.send(response, Optional.of(name), content);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/schluessel")
  String makeKeys(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      RedirectAttributes next)
      throws ProtocolFault {
    var found = adaptations.find(person, ars, leistung);
    if (found.isEmpty()) {
      return "redirect:/anbindungen";
    }
    var drafted = found.get();
    var name = Zustellpunkt.of(drafted).keys(drafted);
    if (keys.of(drafted.owner(), name).isEmpty()) {
      keys.make(drafted.owner(), name, drafted.adaptation().body().name());
      var by = person.author();
      trail.append(drafted.owner(), by, "destination-keys-made", name, "");
      new Notice("success", say("zustellpunkt.schluessel.erzeugt")).on(next);
    }
    return "redirect:" + drafted.address() + "/zustellpunkt";
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/ueben")
  String practise(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      RedirectAttributes next) {
    var found = adaptations.find(person, ars, leistung).filter(practise::fits);
    if (found.isEmpty()) {
      new Notice("warning", say("zustellpunkt.ueben.nicht")).on(next);
      return "redirect:/anbindungen";
    }
    practise.make(found.get(), person.author());
    new Notice("success", say("zustellpunkt.ueben.angelegt")).on(next);
    return "redirect:" + found.get().address() + "/zustellpunkt";
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/testsendung")
  String send(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      RedirectAttributes next) {
    var sent = adaptations.find(person, ars, leistung).flatMap(practise::send);
    if (sent.isEmpty()) {
      new Notice("warning", say("zustellpunkt.testsendung.nicht")).on(next);
      return "redirect:/anbindungen";
    }
    new Notice("success", say("zustellpunkt.testsendung.unterwegs")).on(next);
    return "redirect:/anbindungen/" + ars + "/" + leistung + "/zustellpunkt";
  }

  private DestinationPage page(Person person, Drafted drafted) {
    var mayChange = person.role() == COORDINATOR || person.role() == SYSTEM_ADMIN;
    var found = Zustellpunkt.of(drafted);
    var publicKeys = keys.of(drafted.owner(), found.keys(drafted));
    return new DestinationPage(
        adaptations.head(drafted, "zustellpunkt"),
        new DestinationStation(keys).state(drafted),
        DestinationView.facts(found, publicKeys),
        mayChange && practise.fits(drafted),
        mayChange && practise.canSend(drafted),
        mayChange && publicKeys.isEmpty(),
        mayChange && !publicKeys.isEmpty()
            ? drafted.address() + "/zustellpunkt/oeffentliche-schluessel.json"
            : "");
  }

  private String keySet(List<PublicJwk> found) {
    var set = json.createObjectNode();
    var array = set.putArray("keys");
    found.forEach(key -> array.add(key.json()));
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(set);
  }
}
