package de.zubringer.connection;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.municipality.Answer;
import de.zubringer.municipality.Profile;
import de.zubringer.municipality.Statute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers that hold for one application. First hit wins: the statute of the body whose rules
 * count, valid on the fact day; the connection; the profile of the administration; the default of
 * the package.
 *
 * @param answers by id of the variation point, for {@code $answers}
 * @param statute the statute that counted; empty if none is valid on the day
 * @param unanswered points that need an answer and have none
 */
public record LocalLaw(
    Map<String, Object> answers, Optional<Statute> statute, List<VariationPoint> unanswered) {

  /** The same as if some questions were answered otherwise. */
  public LocalLaw supposing(Map<String, ?> others) {
    if (others.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(answers);
    all.putAll(others);
    var open = unanswered.stream().filter(point -> !others.containsKey(point.id())).toList();
    return new LocalLaw(all, statute, open);
  }

  static LocalLaw of(ConnectionPlan plan, Optional<Profile> rulesFrom, LocalDate factDay) {
    var statute = rulesFrom.flatMap(profile -> profile.statuteOn(factDay, plan.leistung().leika()));
    var answers = new HashMap<String, Object>();
    var unanswered = new ArrayList<VariationPoint>();
    for (var point : plan.leistung().variationPoints()) {
      var value = value(point, plan, statute);
      if (value != null) {
        answers.put(point.id(), value);
      } else if (!point.optional()) {
        unanswered.add(point);
      }
    }
    unanswered.removeIf(point -> !isAsked(point, answers, plan));
    return new LocalLaw(answers, statute, unanswered);
  }

  private static boolean isAsked(
      VariationPoint point, Map<String, Object> answers, ConnectionPlan plan) {
    return Optional.ofNullable(point.when())
        .flatMap(AnswerRule::of)
        .map(rule -> rule.holds(answers, plan.profile().functions()))
        .orElse(true);
  }

  private static @Nullable Object value(
      VariationPoint point, ConnectionPlan plan, Optional<Statute> statute) {
    var answer =
        switch (point.scope()) {
          case "legalBody" -> statute.map(Statute::answers).map(all -> all.get(point.id()));
          case "connection" -> Optional.ofNullable(plan.answers().get(point.id()));
          default -> Optional.ofNullable(plan.profile().answers().get(point.id()));
        };
    return answer.<@Nullable Object>map(Answer::value).orElse(point.fallback());
  }
}
