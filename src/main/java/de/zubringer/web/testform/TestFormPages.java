package de.zubringer.web.testform;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.sample.Samples;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.signoff.Expected;
import de.zubringer.signoff.OwnInput;
import de.zubringer.signoff.OwnInputs;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.form.TestForm;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.web.frame.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Testformular: filled in, checked, rehearsed, and kept as an own input if wished. What is not kept
 * is forgotten with the answer.
 */
@Controller
class TestFormPages {
  private static final String HERE = "/anbindungen/{ars}/{leistung}/probelauf/formular";
  private static final String YES = "ja";

  private final Adaptations adaptations;
  private final OwnInputs inputs;

  TestFormPages(Adaptations adaptations, OwnInputs inputs) {
    this.adaptations = adaptations;
    this.inputs = inputs;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping(HERE)
  Page form(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String muster,
      @RequestParam Optional<UUID> eingabe) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(
            drafted -> {
              var samples = samples(drafted);
              var begun =
                  eingabe
                      .flatMap(id -> inputs.sample(drafted.owner(), drafted.leistung(), id))
                      .or(
                          () ->
                              samples.stream()
                                  .filter(one -> one.name().equals(muster))
                                  .findFirst());
              var filled = begun.map(one -> filled(drafted, one)).orElseGet(() -> blank(drafted));
              return page(filled, samples, "", Optional.empty(), "");
            })
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(HERE)
  Object sent(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      HttpServletRequest request,
      RedirectAttributes next)
      throws IOException {
    var drafted = adaptations.required(person, ars, leistung);
    var sent = SentForm.of(request, drafted.today());
    var samples = samples(drafted);
    var filled = filled(drafted, sent, samples);
    var step = sent.action().split(":", 2)[0];
    return switch (step) {
      case "hinzu" ->
          changed(filled.with(filled.form().grown(filled.application(), sent.target())), samples);
      case "weg" ->
          changed(filled.with(filled.form().shrunk(filled.application(), sent.target())), samples);
      case "festhalten" -> keep(person, filled, sent, samples, next);
      default -> page(filled, samples, "", result(filled), "");
    };
  }

  private Page changed(Filled filled, List<Sample> samples) {
    return page(filled, samples, say("formular.veraendert"), Optional.empty(), "");
  }

  private Object keep(
      Person person, Filled filled, SentForm sent, List<Sample> samples, RedirectAttributes next) {
    var result = result(filled);
    var right = sent.field("richtig").equals(YES);
    var name = sent.field("name");
    var isSeen = result.map(TestFormView::seen).filter(sent.field("gesehen")::equals).isPresent();
    if (right && !isSeen) {
      return page(filled, samples, say("formular.anders"), result, name);
    }
    var drafted = filled.drafted();
    var kept =
        inputs.keep(
            drafted.owner(),
            drafted.leistung(),
            name,
            filled.asSample(name, UUID.randomUUID()),
            right ? result.map(Expected::of) : Optional.empty(),
            person.author());
    if (kept instanceof Outcome.Held<OwnInput>(var findings)) {
      var sentences =
          findings.list().stream()
              .map(finding -> Words.text(finding) + " " + Words.advice(finding))
              .collect(Collectors.joining(" "));
      return page(filled, samples, sentences, result, name);
    }
    new Notice("success", say("formular.festgehalten", name.strip())).on(next);
    return "redirect:" + drafted.address() + "/probelauf";
  }

  private static Optional<TrialResult> result(Filled filled) {
    return filled.drafted().adaptation().leistung().schema().xsd().isPresent()
        ? Optional.empty()
        : filled.result("testformular", UUID.randomUUID());
  }

  private static List<Sample> samples(Drafted drafted) {
    return Samples.of(drafted.workspace(), drafted.adaptation().leistung());
  }

  private static Filled blank(Drafted drafted) {
    var leistung = drafted.adaptation().leistung();
    var form = new TestForm(leistung, Map.of(), List.of(), drafted.today());
    return Filled.of(drafted, form.blank(UUID::randomUUID), "", drafted.today(), List.of());
  }

  private static Filled filled(Drafted drafted, Sample sample) {
    var received = LegalTime.day(sample.receivedAt());
    var place =
        Filled.place(drafted, sample.application()).orElseGet(() -> Filled.home(drafted, received));
    var application =
        sample.at(place.ars().digits()) instanceof ObjectNode object
            ? object
            : JsonNodeFactory.instance.objectNode();
    return Filled.of(drafted, application, sample.name(), received, sample.attachments());
  }

  private static Filled filled(Drafted drafted, SentForm sent, List<Sample> samples) {
    var leistung = drafted.adaptation().leistung();
    var form = new TestForm(leistung, Map.of(), List.of(), drafted.today());
    var original =
        samples.stream()
            .filter(one -> one.name().equals(sent.sample()))
            .flatMap(one -> one.attachments().stream())
            .toList();
    var files = sent.files().stream().map(file -> original(file, original)).toList();
    return Filled.of(
        drafted, form.application(sent.fields()), sent.sample(), sent.received(), files);
  }

  /** The file of the sample the form began with, where it is still enclosed. */
  private static Sample.File original(Sample.File file, List<Sample.File> originals) {
    return originals.stream()
        .filter(one -> SentForm.enclosed(one).equals(SentForm.enclosed(file)))
        .findFirst()
        .orElse(file);
  }

  private Page page(
      Filled filled,
      List<Sample> samples,
      String notice,
      Optional<TrialResult> result,
      String name) {
    var head = adaptations.head(filled.drafted(), "probelauf");
    return new TestFormView(head, filled, samples).page(notice, result, name);
  }
}
