package de.zubringer.survey;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be an answer.
 *
 * @param word money (whole cents), integer, number, boolean, choice, choices, codes, unit, text,
 *     date, url, website, path, secret, email, uuid, address, version
 * @param unit of the number, such as {@code days}
 * @param options what can be chosen; of a unit those there are, others can be named
 */
public record AnswerType(
    String word,
    @Nullable Long min,
    @Nullable Long max,
    @Nullable String unit,
    List<Option> options) {

  /** One of the answers that can be chosen. */
  public record Option(String value, String name) {}

  /** What people call a value; itself if it is none of the options. */
  String name(Object value) {
    return options.stream()
        .filter(one -> one.value().equals(value.toString()))
        .map(Option::name)
        .findFirst()
        .orElse(value.toString());
  }

  static AnswerType of(String word) {
    return new AnswerType(word, null, null, null, List.of());
  }

  static AnswerType of(String word, List<Option> options) {
    return new AnswerType(word, null, null, null, options);
  }

  static AnswerType of(VariationPoint point, LeistungPackage leistung, List<Option> units) {
    var options =
        switch (point.type()) {
          case "unit" -> units;
          case "codes" -> codes(point, leistung);
          default ->
              point.options().stream().map(one -> new Option(one.value(), one.name())).toList();
        };
    return new AnswerType(point.type(), point.min(), point.max(), point.unit(), options);
  }

  private static List<Option> codes(VariationPoint point, LeistungPackage leistung) {
    return Optional.ofNullable(point.codeList())
        .map(leistung.codeLists()::get)
        .map(
            list ->
                list.codes().stream().map(code -> new Option(code.code(), code.name())).toList())
        .orElse(List.of());
  }
}
