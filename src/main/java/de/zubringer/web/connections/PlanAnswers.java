package de.zubringer.web.connections;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.municipality.Answer;
import de.zubringer.web.connections.ConnectionPage.AnswerLine;
import de.zubringer.web.content.AnswerText;
import de.zubringer.web.frame.German;
import de.zubringer.web.frame.Words;
import java.util.List;
import java.util.Optional;

/** What a plan answers to the questions of its Leistung, and where each answer is kept. */
final class PlanAnswers {
  private PlanAnswers() {}

  static List<AnswerLine> of(ConnectionPlan plan) {
    return plan.leistung().variationPoints().stream().map(point -> line(plan, point)).toList();
  }

  private static AnswerLine line(ConnectionPlan plan, VariationPoint point) {
    return switch (point.scope()) {
      case "legalBody" ->
          new AnswerLine(
              point.question(), say("antwort.je-satzung"), say("antwort.quelle.satzung"));
      case "connection" ->
          kept(plan, point, plan.answers().get(point.id()), "antwort.quelle.anbindung");
      default ->
          kept(plan, point, plan.profile().answers().get(point.id()), "antwort.quelle.profil");
    };
  }

  private static AnswerLine kept(
      ConnectionPlan plan,
      VariationPoint point,
      @org.jspecify.annotations.Nullable Answer answer,
      String source) {
    if (answer != null) {
      return new AnswerLine(
          point.question(), text(plan, point, answer.value()), by(answer, source));
    }
    var fallback = point.fallback();
    return fallback == null
        ? new AnswerLine(point.question(), say("antwort.offen"), "")
        : new AnswerLine(
            point.question(), text(plan, point, fallback), say("antwort.quelle.vorgabe"));
  }

  private static String text(ConnectionPlan plan, VariationPoint point, Object value) {
    return AnswerText.of(plan.leistung(), point, value, Optional.of(plan.profile()));
  }

  private static String by(Answer answer, String source) {
    var role = Words.sayOr(answer.by(), "antwort.von." + answer.by());
    var date = answer.date();
    return date == null
        ? say(source, role)
        : say("antwort.am", say(source, role), German.day(date));
  }
}
