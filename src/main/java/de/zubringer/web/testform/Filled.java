package de.zubringer.web.testform;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.LocalLaw;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.trial.Purpose;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.Wanted;
import de.zubringer.trial.form.FormPart.Option;
import de.zubringer.trial.form.TestForm;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form with what is filled in.
 *
 * @param place whose law counts
 * @param answers of that law
 */
record Filled(
    Drafted drafted,
    TestForm form,
    ObjectNode application,
    Body place,
    Map<String, Object> answers,
    String sample,
    LocalDate received,
    List<Sample.File> files) {

  static Filled of(
      Drafted drafted,
      ObjectNode application,
      String sample,
      LocalDate received,
      List<Sample.File> files) {
    var place = place(drafted, application).orElseGet(() -> home(drafted, received));
    var leistung = drafted.adaptation().leistung();
    var factDay = factDay(leistung, application).orElse(received);
    var answers = law(drafted, place, received, factDay).answers();
    var form = new TestForm(leistung, answers, places(drafted), received);
    return new Filled(drafted, form, application, place, answers, sample, received, files);
  }

  /** The one of ours that an application names. */
  static Optional<Body> place(Drafted drafted, JsonNode application) {
    var named = text(application, drafted.adaptation().leistung().submission().area());
    return drafted.adaptation().areas().stream()
        .filter(area -> area.ars().digits().equals(named))
        .findFirst();
  }

  /** The first whose law leaves no question open; anything from elsewhere would only be held. */
  static Body home(Drafted drafted, LocalDate day) {
    var areas = drafted.adaptation().areas();
    return areas.stream()
        .filter(area -> law(drafted, area, day, day).unanswered().isEmpty())
        .findFirst()
        .orElse(areas.isEmpty() ? drafted.adaptation().body() : areas.getFirst());
  }

  private static LocalLaw law(Drafted drafted, Body place, LocalDate received, LocalDate factDay) {
    var leika = drafted.adaptation().leistung().leika();
    var rulesFrom = drafted.book().resolve(leika, place.ars(), received).rulesFrom();
    return drafted.book().law(drafted.adaptation(), rulesFrom.map(Body::ars), factDay);
  }

  private static Optional<LocalDate> factDay(LeistungPackage leistung, JsonNode application) {
    return German.sentDay(text(application, leistung.submission().factDate()));
  }

  private static String text(JsonNode application, String path) {
    return path.isEmpty()
        ? ""
        : FieldPath.of(path).find(application).stream()
            .findFirst()
            .map(hit -> hit.value().asString(""))
            .orElse("");
  }

  private static List<Option> places(Drafted drafted) {
    return drafted.adaptation().areas().stream()
        .map(
            area ->
                new Option(
                    area.ars().digits(),
                    Wording.german().say("trial.form.option", area.name(), area.ars().digits())))
        .toList();
  }

  /** The same with other content. */
  Filled with(ObjectNode other) {
    return of(drafted, other, sample, received, files);
  }

  /** As an application that comes at noon of its day. */
  Sample asSample(String name, UUID id) {
    var noon = received.atTime(LocalTime.NOON).atZone(LegalTime.ZONE).toInstant();
    return new Sample(name, name, "valid", id, noon, "fit-connect", "", application, files);
  }

  /** What becomes of it; empty if there is no plan. */
  Optional<TrialResult> result(String name, UUID id) {
    var input =
        new TrialInput(
            TrialInput.Source.OWN,
            Purpose.of(TrialInput.Source.OWN.word()),
            asSample(name, id),
            Map.of(),
            new Wanted.Anything());
    return TrialRun.Subject.of(drafted.workspace(), drafted.book(), drafted.adaptation())
        .map(
            subject ->
                TrialRun.again(subject, received, List.of(new TrialRun.Played(input, place)))
                    .getFirst());
  }
}
