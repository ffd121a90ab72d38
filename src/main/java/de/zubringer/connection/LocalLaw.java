package de.zubringer.connection;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.LeistungPackage;
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
import java.util.TreeSet;
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
    return of(plan.leistung(), plan.answers(), Optional.of(plan.profile()), rulesFrom, factDay);
  }

  /**
   * The same where there is no plan.
   *
   * @param connection answers of scope connection
   * @param own profile of the administration
   */
  static LocalLaw of(
      LeistungPackage leistung,
      Map<String, Answer> connection,
      Optional<Profile> own,
      Optional<Profile> rulesFrom,
      LocalDate factDay) {
    var statute = rulesFrom.flatMap(profile -> profile.statuteOn(factDay, leistung.leika()));
    var local = statute.map(Statute::answers).orElse(Map.of());
    var answers = new HashMap<String, Object>();
    var unanswered = new ArrayList<VariationPoint>();
    for (var point : leistung.variationPoints()) {
      var given =
          switch (point.scope()) {
            case "legalBody" -> local;
            case "connection" -> connection;
            default -> own.map(Profile::answers).orElse(Map.of());
          };
      var value = value(point, given);
      if (value != null) {
        answers.put(point.id(), value);
      } else if (!point.optional()) {
        unanswered.add(point);
      }
    }
    unanswered.removeIf(point -> !isAsked(point, answers, own));
    return new LocalLaw(answers, statute, unanswered);
  }

  private static boolean isAsked(
      VariationPoint point, Map<String, Object> answers, Optional<Profile> own) {
    return Optional.ofNullable(point.when())
        .flatMap(AnswerRule::of)
        .map(rule -> rule.holds(answers, own.map(Profile::functions).orElseGet(TreeSet::new)))
        .orElse(true);
  }

  private static @Nullable Object value(VariationPoint point, Map<String, Answer> given) {
    return Optional.ofNullable(given.get(point.id()))
        .<@Nullable Object>map(Answer::value)
        .orElse(point.fallback());
  }
}
