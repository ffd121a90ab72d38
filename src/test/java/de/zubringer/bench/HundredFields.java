package de.zubringer.bench;

import static java.util.stream.Collectors.joining;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.testing.WorkspaceFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application of a hundred fields and the same mapping of it in three languages: eight groups of
 * ten fields and a list of four entries with five, to a document of the same size.
 */
final class HundredFields {
  private static final int GROUPS = 8;
  private static final int FIELDS = 10;
  private static final int ENTRIES = 4;
  private static final List<String> CODES = List.of("ROT", "GELB", "GRUEN", "BLAU");
  private static final List<String> OF_ENTRY = List.of("name", "art", "beginn", "menge", "aktiv");

  /** Of the fields of a group: texts, but for these. */
  private static final int CODE = 6;

  private static final int COUNT = 7;
  private static final int YES = 8;
  private static final int CENTS = 9;

  private final boolean withExpressions;

  /**
   * Says which rows there are.
   *
   * @param withExpressions whether a fifth of the rows are expressions
   */
  HundredFields(boolean withExpressions) {
    this.withExpressions = withExpressions;
  }

  /** A filled-in form; another number gives other values. */
  static byte[] application(int number) {
    var application = new LinkedHashMap<String, Object>();
    for (int group = 0; group < GROUPS; group++) {
      var fields = new LinkedHashMap<String, Object>();
      for (int field = 0; field < FIELDS; field++) {
        fields.put("feld" + field, value(group, field, number));
      }
      application.put("gruppe" + group, fields);
    }
    application.put(
        "eintrag", IntStream.range(0, ENTRIES).mapToObj(i -> entry(i, number)).toList());
    return JsonMapper.shared().writeValueAsBytes(application);
  }

  private static Object value(int group, int field, int number) {
    return switch (field) {
      case CODE -> CODES.get((group + number) % CODES.size());
      case COUNT -> (group * 7 + number) % 100;
      case YES -> (group + number) % 2 == 0;
      case CENTS -> 100 * ((group * 31 + number) % 1000);
      default -> "Angabe %d der Gruppe %d, Straße %d".formatted(field, group, number);
    };
  }

  private static Map<String, Object> entry(int index, int number) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("name", "Bello " + index);
    entry.put("art", CODES.get((index + number) % CODES.size()));
    entry.put("beginn", "2026-0%d-01".formatted(1 + index));
    entry.put("menge", index + number % 10);
    entry.put("aktiv", index % 2 == 0);
    return entry;
  }

  /** One row: what the target is called and how three languages make its value. */
  private record Line(String target, String row, String jslt, String jsonata) {}

  private List<Line> lines(int group) {
    var lines = new ArrayList<Line>();
    for (int field = 0; field < FIELDS; field++) {
      lines.add(line(group, field));
    }
    return lines;
  }

  private Line line(int group, int field) {
    var target = "wert" + field;
    var path = "gruppe" + group + ".feld" + field;
    var other = "gruppe" + group + ".feld" + (field + 1);
    if (withExpressions && isExpression(group, field)) {
      var expression = expression(group, field);
      return new Line(
          target, "rule: expression, expression: \"" + expression + '"', "", expression);
    }
    return switch (field) {
      case 0 ->
          new Line(
              target,
              "rule: join, source: [%s, %s], separator: \" \"".formatted(path, other),
              ".%s + \" \" + .%s".formatted(path, other),
              "%s & ' ' & %s".formatted(path, other));
      case 5 -> new Line(target, "rule: constant, value: NEU", "\"NEU\"", "'NEU'");
      case CODE ->
          new Line(
              target,
              "rule: table, source: %s, table: farbe".formatted(path),
              "get-key($farbe, .%s)".formatted(path),
              "$lookup($farbe, %s)".formatted(path));
      default -> new Line(target, "rule: copy, source: " + path, "." + path, path);
    };
  }

  /** Two rows in each group, and in half of them a third: a fifth of 85 and more. */
  private static boolean isExpression(int group, int field) {
    return field == 1 || field == COUNT || (field == YES && group % 2 == 0);
  }

  private static String expression(int group, int field) {
    var fields = "gruppe" + group + ".feld";
    var isEven = group % 2 == 0;
    return switch (field) {
      case 1 ->
          isEven
              ? "$exists(%s1) ? %s1 & ', ' & %s2 : 'ohne'".formatted(fields, fields, fields)
              : "$sum(eintrag.menge) > 5 ? $uppercase(%s1) : %s1".formatted(fields, fields);
      case COUNT -> "%s7 * 100 + $count(eintrag)".formatted(fields);
      default -> "%s8 and %s6 in ['ROT', 'BLAU']".formatted(fields, fields);
    };
  }

  String jslt() {
    return "let farbe = %s\n{%s, \"liste\": [for (.eintrag) {%s}]}"
        .formatted(
            colours("\""),
            groups(line -> "\"" + line.target() + "\": " + line.jslt()),
            entries(name -> "\"" + name + "\": ." + name));
  }

  String jsonata() {
    return "($farbe := %s; {%s, \"liste\": [eintrag.{%s}]})"
        .formatted(
            colours("'"),
            groups(line -> "\"" + line.target() + "\": " + line.jsonata()),
            entries(name -> "\"" + name + "\": " + name));
  }

  private String groups(java.util.function.Function<Line, String> member) {
    return IntStream.range(0, GROUPS)
        .mapToObj(
            group ->
                lines(group).stream()
                    .map(member)
                    .collect(joining(", ", "\"ziel" + group + "\": {", "}")))
        .collect(joining(", "));
  }

  private static String entries(java.util.function.Function<String, String> member) {
    return OF_ENTRY.stream().map(member).collect(joining(", "));
  }

  private static String colours(String quote) {
    return CODES.stream()
        .map(code -> quote + code + quote + ": " + quote + "F-" + code + quote)
        .collect(joining(", ", "{", "}"));
  }

  MappingEngine engine() {
    var files = WorkspaceFiles.empty();
    files.with("systems/ziel/system.yaml", SYSTEM);
    files.with("systems/ziel/formats/dokument/format.yaml", FORMAT);
    files.with("systems/ziel/formats/dokument/schema.json", schema());
    files.with(
        "systems/ziel/tables/farbe.csv",
        CODES.stream()
            .map(code -> code + ",F-" + code + "\n")
            .collect(joining("", "from,to\n", "")));
    files.with("systems/ziel/mappings/hundert.yaml", mapping());
    var workspace = files.read();
    var mapping = FieldMapping.of(workspace, "systems/ziel", "hundert").orElseThrow();
    var format = Catalogue.of(workspace).system("ziel").orElseThrow().format("dokument");
    return MappingEngine.of(mapping, format.orElseThrow());
  }

  private String mapping() {
    var rows = new StringBuilder(HEAD);
    for (int group = 0; group < GROUPS; group++) {
      for (var line : lines(group)) {
        rows.append("  - {target: ziel%d.%s, %s}\n".formatted(group, line.target(), line.row()));
      }
    }
    for (var name : OF_ENTRY) {
      rows.append(
          "  - {target: \"liste[].%s\", rule: copy, source: $e.%s}\n".formatted(name, name));
    }
    return rows.toString();
  }

  private static String schema() {
    var properties = new LinkedHashMap<String, Object>();
    for (int group = 0; group < GROUPS; group++) {
      var fields = new LinkedHashMap<String, Object>();
      for (int field = 0; field < FIELDS; field++) {
        fields.put("wert" + field, type(field));
      }
      properties.put("ziel" + group, object(fields));
    }
    var entry = new LinkedHashMap<String, Object>();
    OF_ENTRY.forEach(name -> entry.put(name, type(name.equals("menge") ? COUNT : 0)));
    entry.put("aktiv", type(YES));
    properties.put("liste", Map.of("type", "array", "maxItems", 100, "items", object(entry)));
    var root = new LinkedHashMap<String, Object>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.putAll(object(properties));
    return JsonMapper.shared().writeValueAsString(root);
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    return Map.of(
        "type",
        "object",
        "required",
        List.copyOf(properties.keySet()),
        "properties",
        properties,
        "additionalProperties",
        false);
  }

  private static Map<String, Object> type(int field) {
    return switch (field) {
      case COUNT, CENTS -> Map.of("type", "integer", "minimum", 0);
      case YES -> Map.of("type", "boolean");
      default -> Map.of("type", "string", "minLength", 1, "maxLength", 200);
    };
  }

  static JsonNode tree(byte[] json) {
    return JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
  }

  private static final String SYSTEM =
      """
      format: system/1
      id: ziel
      name: Ziel
      kind: fachverfahren
      formats: [dokument]
      interfaces: [{id: rest, connector: rest, format: dokument}]
      """;
  private static final String FORMAT =
      """
      format: target-format/1
      id: dokument
      kind: json
      schema: schema.json
      """;
  private static final String HEAD =
      """
      format: mapping/1
      leistung: hundert
      packages: "1.x"
      version: 1
      to: dokument
      repeat:
        - {target: "liste[]", source: eintrag, as: e}
      rows:
      """;
}
