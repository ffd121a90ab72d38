package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.VariationPoint;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of one variation point that can make a difference to rules that only compare. */
final class Values {
  /** Stands for an answer that is left open. */
  static final Object OPEN = new Object();

  /** Six entries have 64 subsets; beyond that nothing is claimed. */
  private static final int SUBSET_ENTRIES_MAX = 6;

  private static final Set<String> ORDERED = Set.of("money", "integer", "number", "date");

  /** An answer none of the rules names. */
  private static final String OTHER = "\u2026";

  private final VariationPoint point;
  private final RuleText text;
  private final int distance;

  /**
   * @param distance how many steps beside a number that is named may matter
   */
  Values(VariationPoint point, RuleText text, int distance) {
    this.point = point;
    this.text = text;
    this.distance = distance;
  }

  static boolean isOrdered(VariationPoint point) {
    return ORDERED.contains(point.type());
  }

  /**
   * @param entries the codes or options there are
   */
  Optional<List<Object>> of(List<String> entries) {
    Optional<? extends Collection<?>> values =
        switch (point.type()) {
          case "boolean" -> Optional.of(List.of(true, false));
          case "choice" -> Optional.of(entries);
          case "choices", "codes" -> subsets(named(entries));
          case "money", "integer", "number" -> Optional.of(numbers());
          case "date" -> Optional.of(days());
          default -> Optional.of(named(List.of(OTHER)));
        };
    return values.map(this::withOpen);
  }

  private List<Object> withOpen(Collection<?> values) {
    var all = new ArrayList<Object>(values);
    if (point.optional() && point.fallback() == null) {
      all.add(OPEN);
    }
    return all;
  }

  /** Few entries as they are; of many only those the rules name, and one other. */
  private List<String> named(List<String> entries) {
    if (entries.size() <= SUBSET_ENTRIES_MAX && !entries.contains(OTHER)) {
      return entries;
    }
    var known = entries.contains(OTHER);
    var named = new LinkedHashSet<String>();
    text.words().stream().filter(word -> known || entries.contains(word)).forEach(named::add);
    entries.stream().filter(entry -> !named.contains(entry)).findFirst().ifPresent(named::add);
    return List.copyOf(named);
  }

  private Set<BigDecimal> numbers() {
    var marks = new TreeSet<>(text.numbers());
    var min = point.min() == null ? null : BigDecimal.valueOf(point.min());
    var max = point.max() == null ? null : BigDecimal.valueOf(point.max());
    var fallback = point.fallback();
    Stream.of(
            Optional.ofNullable(min).orElse(BigDecimal.ZERO),
            Optional.ofNullable(max).orElse(BigDecimal.valueOf(Integer.MAX_VALUE)),
            fallback != null && fallback.isNumber() ? fallback.decimalValue() : BigDecimal.ZERO)
        .forEach(marks::add);
    var values = new TreeSet<BigDecimal>();
    for (var mark : marks) {
      for (int i = -distance; i <= distance; i++) {
        values.add(mark.add(BigDecimal.valueOf(i)));
      }
    }
    values.removeIf(
        value ->
            (min != null && value.compareTo(min) < 0) || (max != null && value.compareTo(max) > 0));
    return values;
  }

  private Set<String> days() {
    var marks =
        new TreeSet<LocalDate>(Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31)));
    var fallback = point.fallback();
    var named = fallback == null ? Stream.<String>empty() : fallback.stringValueOpt().stream();
    Stream.concat(text.words().stream(), named)
        .map(Values::day)
        .filter(Objects::nonNull)
        .forEach(marks::add);
    var values = new TreeSet<String>();
    for (var mark : marks) {
      for (int i = -distance; i <= distance; i++) {
        values.add(mark.plusDays(i).toString());
      }
    }
    return values;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** All subsets; empty where there would be too many. */
  static Optional<List<List<String>>> subsets(List<String> entries) {
    if (entries.size() > SUBSET_ENTRIES_MAX) {
      return Optional.empty();
    }
    var subsets = new ArrayList<List<String>>();
    for (int bits = 0; bits < 1 << entries.size(); bits++) {
      var subset = new ArrayList<String>();
      for (int i = 0; i < entries.size(); i++) {
        if (((bits >> i) & 1) == 1) {
          subset.add(entries.get(i));
        }
      }
      subsets.add(List.copyOf(subset));
    }
    return Optional.of(subsets);
  }
}
