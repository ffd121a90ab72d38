package de.zubringer.bench;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.check.ApplicationCheck.Attached;
import de.zubringer.catalogue.check.ApplicationCheck.Circumstances;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** A filled-in form that has nothing wrong with it, and what is checked with it. */
record CheckedForm(
    String name, LeistungPackage leistung, Circumstances circumstances, byte[] document) {
  private static final LocalDate DAY = LocalDate.parse("2026-11-10");
  private static final int GROUPS = 8;
  private static final int FIELDS = 10;
  private static final int ENTRIES = 4;

  static List<CheckedForm> all() {
    var shipped = WorkspaceFiles.reference().read();
    return List.of(
        shipped(shipped, "Hundesteuer", "hundesteuer-anmeldung", "alle-angaben"),
        shipped(shipped, "Gewerbe", "gewerbeanmeldung", "gmbh-zwei-geschaeftsfuehrer"),
        hundredFields());
  }

  private static CheckedForm shipped(Workspace workspace, String name, String id, String sample) {
    var leistung =
        Catalogue.of(workspace).packages().stream()
            .filter(known -> known.id().equals(id))
            .findFirst()
            .orElseThrow();
    var document = workspace.file(leistung.folder() + "/samples/" + sample + ".json").orElseThrow();
    return new CheckedForm(name, leistung, circumstances(leistung), document);
  }

  /** Every Anlage is there, every question answered as the package proposes. */
  private static Circumstances circumstances(LeistungPackage leistung) {
    var answers = new LinkedHashMap<String, Object>();
    for (var point : leistung.variationPoints()) {
      if (point.fallback() != null) {
        answers.put(point.id(), point.fallback());
      }
    }
    var attached =
        leistung.submission().attachments().stream()
            .map(rule -> new Attached(rule.id(), rule.mediaTypes().getFirst(), 1000))
            .toList();
    return new Circumstances(attached, answers, DAY);
  }

  static CheckedForm hundredFields() {
    var folder = "packages/hundert/1.0.0/";
    var files =
        WorkspaceFiles.empty()
            .with(folder + "package.yaml", PACKAGE)
            .with(folder + "codelists/farbe.yaml", COLOURS)
            .with(folder + "application.schema.json", schema());
    var leistung = Catalogue.of(files.read()).packages().getFirst();
    return new CheckedForm(
        "100 fields",
        leistung,
        circumstances(leistung),
        filledIn().getBytes(StandardCharsets.UTF_8));
  }

  private static String schema() {
    var properties = new LinkedHashMap<String, Object>();
    for (int group = 0; group < GROUPS; group++) {
      properties.put("gruppe" + group, Map.of("$ref", "#/$defs/gruppe"));
    }
    properties.put(
        "eintrag", Map.of("type", "array", "maxItems", 10, "items", object(fields(0, FIELDS / 2))));
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "type",
                "object",
                "unevaluatedProperties",
                false,
                "properties",
                properties,
                "$defs",
                Map.of("gruppe", object(fields(0, FIELDS)))));
  }

  private static Map<String, Object> object(Map<String, Object> properties) {
    return Map.of(
        "type",
        "object",
        "required",
        List.copyOf(properties.keySet()),
        "properties",
        properties,
        "unevaluatedProperties",
        false);
  }

  private static Map<String, Object> fields(int from, int to) {
    var fields = new LinkedHashMap<String, Object>();
    IntStream.range(from, to).forEach(i -> fields.put("feld" + i, field(i)));
    return fields;
  }

  private static Map<String, Object> field(int number) {
    return switch (number) {
      case 1 -> Map.of("type", "string", "format", "date");
      case 2 -> Map.of("type", "string", "x-codeList", "farbe");
      case 3 -> Map.of("type", "integer", "minimum", 0, "maximum", 1000);
      case 4 -> Map.of("enum", List.of("JA", "NEIN"));
      case 6 -> Map.of("type", "string", "pattern", "^\\d{5}$");
      case 7 -> Map.of("type", "boolean");
      case 8 -> Map.of("type", "string", "format", "email");
      default -> Map.of("type", "string", "minLength", 1, "maxLength", 80, "title", "Angabe");
    };
  }

  private static String filledIn() {
    var document = new LinkedHashMap<String, Object>();
    for (int group = 0; group < GROUPS; group++) {
      document.put("gruppe" + group, values(FIELDS));
    }
    document.put("eintrag", IntStream.range(0, ENTRIES).mapToObj(i -> values(FIELDS / 2)).toList());
    return JsonMapper.shared().writeValueAsString(document);
  }

  private static Map<String, Object> values(int count) {
    var values = new LinkedHashMap<String, Object>();
    IntStream.range(0, count).forEach(i -> values.put("feld" + i, value(i)));
    return values;
  }

  private static Object value(int number) {
    return switch (number) {
      case 1 -> "2026-11-02";
      case 2 -> "ROT";
      case 3 -> 42;
      case 4 -> "JA";
      case 6 -> "99999";
      case 7 -> true;
      case 8 -> "erika@musterstadt.example";
      default -> "Angabe zur Straße Nummer " + number;
    };
  }

  private static final String PACKAGE =
      """
      format: package/1
      id: hundert
      version: 1.0.0
      leistung: {key: "99000000000000", name: Hundert}
      status: nicht-amtlich
      submission:
        schema: application.schema.json
        schemaUri: https://musterstadt.example/hundert
        mimeType: application/json
        area: gruppe0.feld6
      retention: {afterDelivery: P30D, whileHeld: P180D}
      """;
  private static final String COLOURS =
      """
      format: codelist/1
      id: farbe
      urn: urn:musterstadt:farbe
      version: "1"
      codes: [{code: ROT, name: Rot}, {code: BLAU, name: Blau}]
      """;
}
