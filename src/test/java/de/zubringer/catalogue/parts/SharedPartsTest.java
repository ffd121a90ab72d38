package de.zubringer.catalogue.parts;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SharedPartsTest {
  private static final String PACKAGE = "packages/muster/1.0.0/";
  private static final String PARTS = "packages/bausteine/1.0.0/";
  private static final String PERSON = "../../bausteine/1.0.0/parts.schema.json#/$defs/person";

  private static final String DEFS =
      """
      {"$defs": {
        "person": {"type": "object", "title": "Person", "properties": {
          "name": {"type": "string"}, "anschrift": {"$ref": "#/$defs/anschrift"}}},
        "anschrift": {"type": "object", "properties": {
          "ort": {"type": "string"}, "art": {"type": "string", "x-codeList": "art"}}}}}
      """;
  private static final String HEAD =
      """
      format: package/1
      id: muster
      version: 1.0.0
      leistung: {key: "99102013104000", name: Muster}
      status: nicht-amtlich
      parts: [{id: bausteine, version: 1.0.0}]
      submission:
        schema: application.schema.json
        schemaUri: https://example.org/muster
        mimeType: application/json
        area: halter.name
      retention: {afterDelivery: P30D, whileHeld: P180D}
      """;

  @Test
  void copiesAPartWithAllItNeeds() {
    var leistung = only(files(PERSON));

    assertThat(leistung.schema().leaves())
        .extracting("path")
        .containsExactly("halter.name", "halter.anschrift.ort", "halter.anschrift.art");
    assertThat(leistung.schema().check(JsonMapper.shared().readTree("{\"halter\": {\"name\": 1}}")))
        .extracting("place")
        .containsExactly("halter.name");
  }

  @Test
  void takesCodeListsOfTheParts() {
    assertThat(only(files(PERSON)).codeLists())
        .hasEntrySatisfying(
            "art",
            list ->
                assertThat(list.standing("A", LocalDate.EPOCH)).isEqualTo(CodeList.Standing.VALID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/parts.schema.json#/$defs/person",
        "file:///etc/passwd#/$defs/person",
        "/etc/passwd#/$defs/person",
        "../../../../etc/passwd#/$defs/person",
        "../../andere/1.0.0/parts.schema.json#/$defs/person",
        "../../bausteine/1.0.0/parts.schema.json",
        "../../bausteine/1.0.0/parts.schema.json#/properties/person",
        "../../bausteine/1.0.0/parts.schema.json#/$defs/",
        "..\\\\..\\\\bausteine\\\\1.0.0\\\\parts.schema.json#/$defs/person",
        "andere.json#/$defs/person",
      })
  void refusesEveryOtherReferenceOutOfTheFile(String reference) {
    var findings = findings(files(reference));

    assertThat(findings).extracting(Finding::code).contains("schema-reference-refused");
    assertThat(findings.getFirst().place()).isEqualTo("properties.halter.$ref");
    assertThat(findings.getFirst().spot())
        .isEqualTo(new Spot(PACKAGE + "application.schema.json", 3));
    assertThat(Wording.german().advice(findings.getFirst())).isNotBlank();
  }

  @Test
  void missesAPartThatIsNotThere() {
    assertThat(findings(files(PERSON.replace("person", "niemand"))))
        .extracting(Finding::code)
        .contains("schema-part-missing");
  }

  @Test
  void refusesANameThatMeansTwoThings() {
    var files = files(PERSON);
    files.replace(
        PACKAGE + "application.schema.json",
        "\"type\": \"object\",",
        "\"type\": \"object\", \"$defs\": {\"anschrift\": {\"type\": \"string\"}},");

    assertThat(findings(files)).extracting(Finding::code).contains("schema-part-twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$ref\": \"#\"}",
        "{\"$ref\": \"#/properties/halter\"}",
        "{\"type\": \"array\", \"items\": {\"$ref\": \"#/properties/halter\"}}",
      })
  void saysThatAFormWouldHaveNoEnd(String field) {
    var files = files(PERSON);
    files.replace(PACKAGE + "application.schema.json", "{\"$ref\": \"" + PERSON + "\"}", field);

    assertThat(findings(files)).extracting(Finding::code).contains("schema-recursive");
  }

  @Test
  void takesNoJsonOfTenMegabytes() {
    var files = files(PERSON);
    files.with(PACKAGE + "application.schema.json", "[" + "1,".repeat(5_000_000) + "1]");

    assertThat(files.read().findings()).extracting(Finding::code).containsExactly("file-too-large");
  }

  @Test
  void endsWithPartsThatReferInCircles() {
    var files = files(PERSON);
    files.replace(
        PARTS + "parts.schema.json", "{\"type\": \"string\"}", "{\"$ref\": \"#/$defs/person\"}");

    assertThat(findings(files)).extracting(Finding::code).containsExactly("schema-recursive");
  }

  private static LeistungPackage only(WorkspaceFiles files) {
    var workspace = files.read();
    assertThat(workspace.findings()).isEmpty();
    assertThat(Catalogue.of(workspace).findings()).isEmpty();
    return Catalogue.of(workspace).packages().getFirst();
  }

  private static List<Finding> findings(WorkspaceFiles files) {
    return Catalogue.of(files.read()).findings().list();
  }

  private static WorkspaceFiles files(String reference) {
    return WorkspaceFiles.empty()
        .with(
            PARTS + "parts.yaml",
            """
            format: parts/1
            id: bausteine
            version: 1.0.0
            name: Gemeinsame Bausteine
            """)
        .with(PARTS + "parts.schema.json", DEFS)
        .with(
            PARTS + "codelists/art.yaml",
            """
            format: codelist/1
            id: art
            urn: urn:muster:art
            version: "1"
            codes: [{code: A, name: Alpha}]
            """)
        .with(PACKAGE + "package.yaml", HEAD)
        .with(
            PACKAGE + "application.schema.json",
            """
            {"type": "object",
             "properties": {
               "halter": {"$ref": "%s"}}}
            """
                .formatted(reference));
  }
}
