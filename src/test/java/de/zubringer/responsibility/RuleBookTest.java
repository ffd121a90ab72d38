package de.zubringer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
  /** The order as it is documented, word by word. */
  private static final Comparator<Rule> ORDER =
      Comparator.<Rule, Boolean>comparing(rule -> rule.owner() != null)
          .thenComparing(rule -> !rule.areas().isEmpty())
          .thenComparing(rule -> rule.applies().memberOf() != null)
          .thenComparing(rule -> rule.applies().populationMin() != null)
          .thenComparing(rule -> !rule.applies().kinds().isEmpty())
          .thenComparing(rule -> !rule.content().isEmpty())
          .thenComparingInt(rule -> rule.keys().getFirst().length())
          .thenComparingInt(rule -> rule.pattern().length());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsWhatTheDefinitionSays(long seed) {
    var made = SyntheticRules.of(4_000, 3, seed);
    var book = RuleBook.of(made.rules());
    var several = 0;
    for (int i = 0; i < 300; i++) {
      var leistung = made.leistung();
      var place = made.place();
      var day = made.day();
      var found = find(book, leistung, place, day);
      several += found.size() > 1 ? 1 : 0;
      assertThat(new HashSet<>(found))
          .isEqualTo(new HashSet<>(defined(made.rules(), leistung, place, day)));
    }
    assertThat(several).as("conflicts among the cases").isPositive();
  }

  @Test
  void doesNotLookAtEveryRule() {
    var made = SyntheticRules.of(20_000, 120, 7);
    var book = RuleBook.of(made.rules());
    var looked = new int[1];
    for (int i = 0; i < 1_000; i++) {
      var place = made.place();
      book.find(
          Question.LEGAL_BODY,
          made.leistung(),
          place.ars(),
          made.day(),
          rule -> {
            looked[0]++;
            return place.meets(rule) ? RuleBook.Verdict.APPLIES : RuleBook.Verdict.NOT;
          });
    }
    assertThat(looked[0] / 1_000).isLessThan(20);
  }

  static List<Rule> find(RuleBook book, LeikaKey leistung, Place place, LocalDate day) {
    return book.find(
            Question.LEGAL_BODY,
            leistung,
            place.ars(),
            day,
            rule -> place.meets(rule) ? RuleBook.Verdict.APPLIES : RuleBook.Verdict.NOT)
        .best();
  }

  private static List<Rule> defined(
      List<Rule> rules, LeikaKey leistung, Place place, LocalDate day) {
    var best = new ArrayList<Rule>();
    for (var rule : rules) {
      if (leistung.digits().startsWith(rule.pattern())
          && place.ars().isWithin(rule.keys().getFirst())
          && place.meets(rule)
          && Validity.holds(rule.entry().validFrom(), rule.entry().validTo(), day)) {
        var order = best.isEmpty() ? 1 : ORDER.compare(rule, best.getFirst());
        if (order > 0) {
          best.clear();
        }
        if (order >= 0) {
          best.add(rule);
        }
      }
    }
    return best;
  }
}
