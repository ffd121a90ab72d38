package de.zubringer.web.connections;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.AnswerText;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Answer;
import de.zubringer.municipality.Statute;
import de.zubringer.web.connections.ConnectionPage.AnswerLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a plan answers to the questions of its Leistung, and where each answer is kept. */
final class PlanAnswers {
  private PlanAnswers() {}

  /** A statute's answers only where one municipality is served; else there are many of them. */
  static List<AnswerLine> of(ConnectionPlan plan, PlanBook book, LocalDate today) {
    var statute =
        plan.covers().size() == 1 ? statute(plan, book, today) : Optional.<Statute>empty();
    return plan.leistung().variationPoints().stream()
        .filter(point -> statute.isPresent() || !isOfStatutes(point))
        .map(point -> line(plan, point, statute))
        .toList();
  }

  /** How many questions every municipality answers by its own statute. */
  static long leftToStatutes(ConnectionPlan plan) {
    return plan.covers().size() == 1
        ? 0
        : plan.leistung().variationPoints().stream().filter(PlanAnswers::isOfStatutes).count();
  }

  private static boolean isOfStatutes(VariationPoint point) {
    return point.scope().equals("legalBody");
  }

  private static Optional<Statute> statute(ConnectionPlan plan, PlanBook book, LocalDate today) {
    return book.resolve(plan.leistung().leika(), plan.covers().getFirst(), today)
        .rulesFrom()
        .flatMap(body -> book.municipalities().profile(body.ars()))
        .flatMap(profile -> profile.statuteOn(today, plan.leistung().leika()));
  }

  private static AnswerLine line(
      ConnectionPlan plan, VariationPoint point, Optional<Statute> statute) {
    return switch (point.scope()) {
      case "legalBody" ->
          kept(
              plan,
              point,
              statute.map(one -> one.answers().get(point.id())).orElse(null),
              "antwort.quelle.satzung");
      case "connection" ->
          kept(plan, point, plan.answers().get(point.id()), "antwort.quelle.anbindung");
      default ->
          kept(plan, point, plan.profile().answers().get(point.id()), "antwort.quelle.profil");
    };
  }

  private static AnswerLine kept(
      ConnectionPlan plan, VariationPoint point, @Nullable Answer answer, String source) {
    if (answer != null) {
      return new AnswerLine(
          point.question(), text(plan, point, answer.value()), by(answer, source));
    }
    var fallback = point.fallback();
    return fallback == null
        ? new AnswerLine(
            point.question(), say(point.optional() ? "antwort.ungeregelt" : "antwort.offen"), "")
        : new AnswerLine(
            point.question(), text(plan, point, fallback), say("antwort.quelle.vorgabe"));
  }

  private static String text(ConnectionPlan plan, VariationPoint point, Object value) {
    return AnswerText.of(plan.leistung(), point, value, Optional.of(plan.profile()));
  }

  private static String by(Answer answer, String source) {
    var role = Wording.german().who(answer.by());
    var date = answer.date();
    return date == null
        ? say(source, role)
        : say("antwort.am", say(source, role), German.day(date));
  }
}
