package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.LeistungPackage;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Which values a form allows in its fields on one day, to try things with. */
public final class FormValues {
  /**
   * The values of one field.
   *
   * @param examples all of them, or the extremes and what else is known to be allowed
   * @param complete whether there are no others
   * @param allows whether a text could be one of them
   */
  public record Allowed(List<JsonNode> examples, boolean complete, Predicate<String> allows) {}

  private final LeistungPackage leistung;
  private final LocalDate day;

  /**
   * Reads a package.
   *
   * @param day on which codes must be usable
   */
  public FormValues(LeistungPackage leistung, LocalDate day) {
    this.leistung = leistung;
    this.day = day;
  }

  /** What its code list and its schema allow. */
  public Allowed of(DataField field) {
    var codes = field.codeList().map(this::usable).orElse(List.of());
    var values = SchemaValues.of(field.schema(), codes);
    return new Allowed(
        values.known() ? values.examples() : List.of(),
        values.known() && values.complete(),
        values.allows());
  }

  /** Codes of a list that can be used on the day. */
  public List<String> usable(String list) {
    return codes(list, CodeList.Standing.VALID);
  }

  /** Codes of a list that could be used once, or can be later. */
  public List<String> expired(String list) {
    return codes(list, CodeList.Standing.EXPIRED);
  }

  private List<String> codes(String id, CodeList.Standing standing) {
    var list = leistung.codeLists().get(id);
    return list == null
        ? List.of()
        : list.codes().stream()
            .map(CodeList.Code::code)
            .filter(code -> list.standing(code, day) == standing)
            .toList();
  }
}
