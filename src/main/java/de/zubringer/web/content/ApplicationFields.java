package de.zubringer.web.content;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.text.German;
import de.zubringer.web.frame.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document as names and values; names and codes come from the Leistung package. */
public final class ApplicationFields {
  /** Deeper than any form; a document nested deeper is cut there. */
  private static final int DEPTH_MAX = 20;

  private final Optional<LeistungPackage> leistung;
  private final List<FieldGroup> groups = new ArrayList<>();

  private ApplicationFields(Optional<LeistungPackage> leistung) {
    this.leistung = leistung;
  }

  /** Empty if the bytes are not readable; an application in XML is shown as its tree. */
  public static List<FieldGroup> of(byte[] bytes, Optional<LeistungPackage> leistung) {
    try {
      var fields = new ApplicationFields(leistung);
      fields.group("", "", tree(bytes, leistung), 0);
      return fields.groups.stream().filter(group -> !group.fields().isEmpty()).toList();
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private static JsonNode tree(byte[] bytes, Optional<LeistungPackage> leistung) {
    return leistung
        .flatMap(known -> known.schema().tree(bytes))
        .orElseGet(() -> JsonMapper.shared().readTree(bytes));
  }

  private void group(String title, String path, JsonNode object, int depth) {
    var fields = new ArrayList<Fact>();
    groups.add(new FieldGroup(title, fields));
    if (depth > DEPTH_MAX) {
      return;
    }
    for (var member : object.properties()) {
      var place = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      var name = title(place, member.getKey());
      var value = member.getValue();
      if (value.isObject()) {
        group(within(title, name), place, value, depth + 1);
      } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
        items(within(title, name), place, value, depth + 1);
      } else {
        fields.add(new Fact(name, value(place, value)));
      }
    }
  }

  private void items(String title, String place, JsonNode items, int depth) {
    for (var number = 0; number < items.size(); number++) {
      var numbered = items.size() == 1 ? title : title + " " + (number + 1);
      group(numbered, place, items.get(number), depth);
    }
  }

  private String value(String place, JsonNode value) {
    if (value.isArray()) {
      return String.join(", ", value.values().stream().map(one -> value(place, one)).toList());
    }
    if (value.isBoolean()) {
      return Words.say(value.booleanValue() ? "wert.ja" : "wert.nein");
    }
    var text = value.isString() ? value.stringValue() : value.toString();
    return codeName(place, text).orElseGet(() -> day(text));
  }

  private Optional<String> codeName(String place, String code) {
    return leistung.flatMap(
        known ->
            known
                .schema()
                .field(place)
                .flatMap(field -> field.codeList())
                .map(id -> known.codeLists().get(id))
                .flatMap(list -> list.code(code))
                .map(CodeList.Code::name));
  }

  private String title(String place, String name) {
    return leistung
        .flatMap(known -> known.schema().field(place))
        .map(field -> field.title())
        .orElse(name);
  }

  private static String within(String outer, String inner) {
    return outer.isEmpty() ? inner : outer + ": " + inner;
  }

  private static String day(String text) {
    if (text.length() != 10) {
      return text;
    }
    try {
      return German.day(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
