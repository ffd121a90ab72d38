package de.zubringer.connection;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Document;
import java.util.List;

/** Whether the answers of a connection fit the questions they answer. */
final class AnswerCheck {
  private AnswerCheck() {}

  static void check(
      Document file,
      ConnectionDocument written,
      LeistungPackage leistung,
      Profile profile,
      List<Finding> findings) {
    written
        .answers()
        .forEach(
            (id, answer) -> {
              var place = "answers." + id;
              var point = leistung.variationPoint(id);
              if (point.isEmpty()) {
                findings.add(file.at(Finding.error("answer-unknown", place, id)));
              } else if (!point.get().scope().equals("connection")) {
                findings.add(
                    file.at(Finding.error("answer-elsewhere", place, id, point.get().scope())));
              } else if (!fits(point.get(), answer.value(), leistung, profile)) {
                findings.add(
                    file.at(Finding.error("answer-unfit", place, id, point.get().question())));
              }
            });
  }

  static boolean fits(
      VariationPoint point, Object value, LeistungPackage leistung, Profile profile) {
    return switch (point.type()) {
      case "money", "integer" -> isWithin(point, value);
      case "boolean" -> value instanceof Boolean;
      case "choice" -> point.options().stream().anyMatch(option -> option.value().equals(value));
      case "codes" -> areCodes(point, value, leistung);
      case "unit" -> value instanceof String unit && profile.unit(unit).isPresent();
      default -> value instanceof String;
    };
  }

  private static boolean isWithin(VariationPoint point, Object value) {
    if (!(value instanceof Integer) && !(value instanceof Long)) {
      return false;
    }
    var number = ((Number) value).longValue();
    var min = point.min();
    var max = point.max();
    return (min == null || number >= min) && (max == null || number <= max);
  }

  private static boolean areCodes(VariationPoint point, Object value, LeistungPackage leistung) {
    var list = point.codeList() == null ? null : leistung.codeLists().get(point.codeList());
    return value instanceof List<?> codes
        && list != null
        && codes.stream()
            .allMatch(code -> code instanceof String text && list.code(text).isPresent());
  }
}
