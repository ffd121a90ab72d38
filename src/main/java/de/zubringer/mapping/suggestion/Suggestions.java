package de.zubringer.mapping.suggestion;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.analysis.Fit;
import de.zubringer.mapping.suggestion.Suggestion.Kind;
import de.zubringer.mapping.suggestion.Suggestion.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proposes sources for open fields of a target: what others with the same system chose, then by
 * name, codes and type. A proposal never becomes a row by itself.
 */
public final class Suggestions {
  /** More than these nobody compares. */
  private static final int SHOWN_MAX = 3;

  /** Below this, names have no more in common than chance. */
  private static final double LIKENESS_MIN = 0.3;

  private static final double OTHERS_WEIGHT = 2;
  private static final double CODES_WEIGHT = 0.5;
  private static final double TYPE_WEIGHT = 0.2;

  /** Enough to recognise a list by. */
  private static final int CODES_SHOWN_MAX = 5;

  private final FieldMapping mapping;
  private final Fit fit;
  private final Map<String, List<String>> chosen;
  private final List<DataField> fields;
  private final NameWords words;

  /**
   * Prepares suggestions for a mapping.
   *
   * @param chosen sources of the local rows of other municipalities, by target field; one entry for
   *     each municipality
   */
  public Suggestions(
      FieldMapping mapping,
      LeistungPackage leistung,
      TargetFormat format,
      Fit fit,
      Map<String, List<String>> chosen) {
    this.mapping = mapping;
    this.fit = fit;
    this.chosen = chosen;
    this.fields = leistung.schema().leaves();
    this.words =
        new NameWords(
            Stream.concat(
                    fields.stream().flatMap(field -> Stream.of(field.path(), field.title())),
                    format.fields().stream().flatMap(f -> Stream.of(f.name(), f.title())))
                .toList());
  }

  /** The best few sources for a field of the target, the best first. */
  public List<Suggestion> of(TargetField target) {
    var weighed = new LinkedHashMap<Suggestion, Double>();
    for (var field : fields) {
      var source = source(field, target);
      if (source.isPresent()) {
        weigh(target, field, source.get(), weighed);
      }
    }
    return weighed.entrySet().stream()
        .sorted(Map.Entry.<Suggestion, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN_MAX)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void weigh(
      TargetField target, DataField field, String source, Map<Suggestion, Double> weighed) {
    var wrong = fit.copied(source, target);
    var others = chosen.getOrDefault(target.name(), List.of()).stream().filter(source::equals);
    var count = others.count();
    var shared = NameWords.shared(wordsOf(field), wordsOf(target));
    var likeness = likeness(field, target);
    var codes = fit.codes(source, target).stream().filter(target.codes()::contains).toList();
    if (count == 0 && (isHopeless(wrong) || (likeness < LIKENESS_MIN && codes.isEmpty()))) {
      return;
    }
    var reasons = new ArrayList<Reason>();
    if (count > 0) {
      reasons.add(new Reason(Kind.OTHERS, String.valueOf(count)));
    }
    if (!shared.isEmpty()) {
      reasons.add(new Reason(Kind.NAME, String.join(", ", shared)));
    }
    if (!codes.isEmpty()) {
      reasons.add(
          new Reason(
              Kind.CODES, String.join(", ", codes.stream().limit(CODES_SHOWN_MAX).toList())));
    }
    if (wrong.isClean()) {
      reasons.add(new Reason(Kind.TYPE, ""));
    }
    var weight =
        likeness
            + (count > 0 ? OTHERS_WEIGHT : 0)
            + (codes.isEmpty() ? 0 : CODES_WEIGHT)
            + (wrong.isClean() ? TYPE_WEIGHT : 0);
    weighed.put(new Suggestion(source, field.title(), List.copyOf(reasons)), weight);
  }

  /** Codes of another kind can be translated by a table; nothing helps against other errors. */
  private static boolean isHopeless(Findings wrong) {
    return wrong.list().stream()
        .anyMatch(
            one -> one.severity() == Severity.ERROR && !one.code().equals("row-code-unknown"));
  }

  /** The field's own name counts as much as that name with all it stands in. */
  private double likeness(DataField field, TargetField target) {
    var steps = FieldPath.of(field.path()).steps();
    var own = NameWords.likeness(words.of(steps.getLast()), wordsOf(target));
    return (own + NameWords.likeness(wordsOf(field), wordsOf(target))) / 2;
  }

  private Set<String> wordsOf(DataField field) {
    return words.of(FieldPath.plain(field.path()) + " " + field.title());
  }

  private Set<String> wordsOf(TargetField field) {
    return words.of(field.name() + " " + field.title());
  }

  /** As a row of that field names it; none for a list the field does not repeat with. */
  private Optional<String> source(DataField field, TargetField target) {
    var plain = FieldPath.plain(field.path());
    if (!field.path().contains("[]")) {
      return Optional.of(plain);
    }
    return mapping.repeat().stream()
        .filter(repeat -> repeat.covers(target.name()))
        .filter(repeat -> plain.startsWith(repeat.source() + "."))
        .map(repeat -> "$" + repeat.as() + plain.substring(repeat.source().length()))
        .findFirst();
  }
}
