package de.zubringer.concept;

import static de.zubringer.concept.Phrase.say;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.AnswerText;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Answer;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was answered to the questions of the package, where it stands, and what holds otherwise. */
final class AnswerRows {
  private final Subject subject;

  AnswerRows(Subject subject) {
    this.subject = subject;
  }

  /** Questions the administration answers itself: once for all Leistungen, or for this one. */
  List<List<String>> ofPlan() {
    return points(false).map(this::row).toList();
  }

  boolean hasStatutes() {
    return points(true).findAny().isPresent();
  }

  /** One line for each municipality and question; those without a statute say so once. */
  List<List<String>> ofStatutes() {
    var rows = new ArrayList<List<String>>();
    for (var resolution : subject.resolutions()) {
      var name = resolution.rulesFrom().map(Body::name).orElseGet(() -> say("offen"));
      var statute =
          resolution
              .rulesFrom()
              .flatMap(body -> subject.book().municipalities().profile(body.ars()))
              .flatMap(profile -> profile.statuteOn(subject.today(), subject.leistung().leika()));
      if (statute.isEmpty()) {
        rows.add(List.of(name, say("satzungen.fehlt"), say("offen")));
        continue;
      }
      points(true)
          .filter(point -> statute.get().answers().containsKey(point.id()))
          .map(point -> statuteRow(name, point, statute.get().answers()))
          .forEach(rows::add);
    }
    return rows;
  }

  private List<String> statuteRow(String name, VariationPoint point, Map<String, Answer> answers) {
    var answer = answers.get(point.id());
    return List.of(name, point.question(), text(point, answer == null ? "" : answer.value()));
  }

  private Stream<VariationPoint> points(boolean ofStatutes) {
    return subject.leistung().variationPoints().stream()
        .filter(point -> point.scope().equals("legalBody") == ofStatutes);
  }

  private List<String> row(VariationPoint point) {
    var answer = answer(point);
    if (answer != null) {
      var day = answer.date() == null ? "" : ", " + German.day(answer.date());
      return List.of(
          point.question(), text(point, answer.value()), Wording.german().who(answer.by()) + day);
    }
    var fallback = point.fallback();
    if (fallback != null) {
      return List.of(point.question(), text(point, fallback), say("festlegungen.vorgabe"));
    }
    return List.of(
        point.question(), say(point.optional() ? "festlegungen.ungeregelt" : "offen"), "");
  }

  private @Nullable Answer answer(VariationPoint point) {
    var answers =
        point.scope().equals("connection")
            ? subject.plan().map(ConnectionPlan::answers)
            : subject.profile().map(Profile::answers);
    return answers.map(all -> all.get(point.id())).orElse(null);
  }

  private String text(VariationPoint point, Object value) {
    return AnswerText.of(subject.leistung(), point, value, subject.profile());
  }
}
