package de.zubringer.connection;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The answer to a variation point in words. */
public final class AnswerText {
  private final LeistungPackage leistung;
  private final VariationPoint point;
  private final Optional<Profile> profile;

  private AnswerText(LeistungPackage leistung, VariationPoint point, Optional<Profile> profile) {
    this.leistung = leistung;
    this.point = point;
    this.profile = profile;
  }

  /**
   * Never fails: what does not fit the question is shown as it is.
   *
   * @param value text, number, boolean, list of these, or the same as JSON
   * @param profile where units are named
   */
  public static String of(
      LeistungPackage leistung, VariationPoint point, Object value, Optional<Profile> profile) {
    return new AnswerText(leistung, point, profile).text(plain(value));
  }

  private String text(Object value) {
    return switch (value) {
      case Boolean yes -> Wording.german().say(yes ? "wert.ja" : "wert.nein");
      case Number cents when point.type().equals("money") -> German.money(cents.longValue());
      case Number days when "days".equals(point.unit()) ->
          Wording.german().say("wert.tage", German.number(days.longValue()));
      case Number number -> German.number(number.longValue());
      case List<?> none when none.isEmpty() -> Wording.german().say("wert.keine");
      case List<?> many ->
          many.stream().map(one -> name(String.valueOf(one))).collect(Collectors.joining(", "));
      default -> name(value.toString());
    };
  }

  private String name(String value) {
    var option =
        point.options().stream()
            .filter(one -> one.value().equals(value))
            .map(VariationPoint.Option::name)
            .findFirst();
    var code =
        Optional.ofNullable(point.codeList())
            .map(leistung.codeLists()::get)
            .flatMap(list -> list.code(value))
            .map(CodeList.Code::name);
    var unit =
        profile
            .filter(known -> point.type().equals("unit"))
            .flatMap(known -> known.unit(value))
            .map(OrgUnit::name);
    return option.or(() -> code).or(() -> unit).orElse(value);
  }

  private static Object plain(Object value) {
    if (!(value instanceof JsonNode node)) {
      return value;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    return node.isArray()
        ? node.values().stream().map(AnswerText::plain).toList()
        : node.asString("");
  }
}
