package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Anybody;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.web.content.Fact;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.portal.Portal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Destinations of the sandbox: looking at one, making one. */
@Controller
@RequestMapping(SandboxSite.PATH + "/zustellpunkte")
@WhenEnabled
class SandboxDestinationPages {
  private static final JsonMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Sandbox sandbox;
  private final Portal portal;
  private final SandboxSite site;

  SandboxDestinationPages(Sandbox sandbox, Portal portal, SandboxSite site) {
    this.sandbox = sandbox;
    this.portal = portal;
    this.site = site;
  }

  static String pretty(JsonNode json) {
    return PRETTY.writeValueAsString(json);
  }

  @Anybody
  @GetMapping("/{id}")
  Page destination(@PathVariable UUID id, HttpServletRequest request) {
    return sandbox
        .destination(id)
        .<Page>map(found -> page(found, site.base(request)))
        .orElseGet(ErrorPage::notFound);
  }

  @Anybody
  @GetMapping("/neu")
  SandboxDestinationFormPage form() {
    return form(DestinationForm.EMPTY, List.of());
  }

  @Anybody
  @PostMapping
  Object create(@ModelAttribute DestinationForm form, RedirectAttributes next) {
    var faults = form.faults(subscribers());
    if (!faults.isEmpty()) {
      return form(form, faults);
    }
    var made = sandbox.createDestination(form.body()).destination();
    new Notice("success", say("zd.anlegen.fertig", made.name())).on(next);
    return site.redirect("/zustellpunkte/" + made.destinationId());
  }

  private SandboxDestinationFormPage form(DestinationForm form, List<String> faults) {
    return new SandboxDestinationFormPage(
        site.at(""),
        form,
        choices(subscribers(), form.client()),
        choices(DestinationForm.MEDIA_TYPES, form.medientyp()),
        faults);
  }

  private List<String> subscribers() {
    return sandbox.clients().stream()
        .filter(one -> one.role() == Caller.Role.SUBSCRIBER)
        .map(Sandbox.Client::clientId)
        .toList();
  }

  private static List<Choice> choices(List<String> values, String chosen) {
    return values.stream().map(one -> new Choice(one, one, one.equals(chosen))).toList();
  }

  private SandboxDestinationPage page(Sandbox.DestinationView found, String base) {
    var keys = base + "/portal/destinations/" + found.destinationId();
    return new SandboxDestinationPage(
        site.at(""),
        found.name(),
        facts(found),
        portal.privateKey(found.destinationId(), KeyUse.ENCRYPTION).isEmpty()
            ? List.of()
            : List.of(
                new SandboxDestinationPage.Key(
                    say("zd.zustellpunkt.entschluesseln"), keys + "/privateKey_decryption.json"),
                new SandboxDestinationPage.Key(
                    say("zd.zustellpunkt.signieren"), keys + "/privateKey_signing.json")),
        found.kids(),
        pretty(found.view()));
  }

  private static List<Fact> facts(Sandbox.DestinationView found) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("destinationId", found.destinationId().toString()));
    facts.add(new Fact(say("zd.zustellpunkt.stand"), say("zd.zustellpunkt." + found.status())));
    facts.add(new Fact(say("zd.zustellpunkt.client"), found.clientId()));
    for (var service : found.view().path("publicServices")) {
      facts.add(new Fact(say("zd.zustellpunkt.leistung"), service.path("identifier").asString("")));
      facts.add(new Fact(say("zd.zustellpunkt.regionen"), joined(service.path("regions"))));
      for (var schema : service.path("submissionSchemas")) {
        facts.add(
            new Fact(
                say("zd.zustellpunkt.schema"),
                schema.path("schemaUri").asString("")
                    + " ("
                    + schema.path("mimeType").asString("")
                    + ")"));
      }
    }
    var callback = found.view().path("callback").path("url").asString("");
    facts.add(
        new Fact(
            say("zd.zustellpunkt.rueckruf"),
            callback.isEmpty() ? say("zd.zustellpunkt.kein-rueckruf") : callback));
    return facts;
  }

  private static String joined(JsonNode texts) {
    return texts.valueStream().map(one -> one.asString("")).collect(Collectors.joining(", "));
  }
}
