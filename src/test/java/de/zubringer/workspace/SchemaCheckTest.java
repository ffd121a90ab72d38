package de.zubringer.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCheckTest {
  private static final String HUND =
      """
      {"type": "object", "required": ["name"], "unevaluatedProperties": false,
       "properties": {
         "name": {"title": "Rufname", "type": "string", "maxLength": 5},
         "wurf": {"title": "Wurfdatum", "type": "string", "format": "date"},
         "halter": {"$ref": "#/$defs/person"},
         "marken": {"type": "array", "items": {"type": "string", "pattern": "^[0-9]+$"}},
         "zweck": {"enum": ["PRIVAT", "JAGD"]}},
       "$defs": {"person": {"type": "object", "properties": {
         "plz": {"title": "Postleitzahl", "type": "string"}}, "required": ["plz"]}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                     | name        | required  | Rufname       | name,wurf,halter,marken,zweck
          {"name": "zu lang"}                    | name        | maxLength | Rufname       | 5
          {"name": 1}                            | name        | type      | Rufname       | string,integer
          {"name": "a", "wurf": "2024-13-99"}    | wurf        | format    | Wurfdatum     | date
          {"name": "a", "halter": {}}            | halter.plz  | required  | Postleitzahl  | plz
          {"name": "a", "marken": ["1", "x"]}    | marken[1]   | pattern   | marken[1]     | ^[0-9]+$
          {"name": "a", "zweck": "WACHE"}        | zweck       | enum      | zweck         | PRIVAT,JAGD
          {"name": "a", "nahme": 1}              | nahme       | unevaluatedProperties | nahme | name,wurf,halter,marken,zweck
          """)
  void tellsPlaceKeywordTitleAndDemand(
      String document, String place, String keyword, String title, String arguments) {
    var violations = check(HUND).check(json(document));
    assertThat(violations).hasSize(1);
    var violation = violations.getFirst();
    assertThat(violation.place()).isEqualTo(place);
    assertThat(violation.keyword()).isEqualTo(keyword);
    assertThat(violation.title()).isEqualTo(title);
    assertThat(violation.arguments()).isEqualTo(List.of(arguments.split(",")));
  }

  @Test
  void neverRepeatsContent() {
    var violations =
        check(HUND).check(json("{\"name\":\"GEHEIM\",\"wurf\":\"GEHEIM\",\"zweck\":\"GEHEIM\"}"));
    assertThat(violations).hasSize(3).noneMatch(one -> one.toString().contains("GEHEIM"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$ref\": \"https://example.org/fremd.json\"}",
        "{\"properties\": {\"a\": {\"$ref\": \"https://example.org/fremd.json\"}}}",
        "{\"$ref\": \"file:///etc/passwd\"}",
        "{\"$ref\": \"#/$defs/fehlt\"}",
        "{\"properties\": {\"a\": {\"type\": \"strng\"}}}",
        "{\"properties\": {\"a\": {\"pattern\": \"(\"}}}",
        "{\"$schema\": \"https://example.org/fremd\"}",
        "[1]",
        "\"text\""
      })
  void refusesSchemasThatAreNoneOrReachOutside(String schema) {
    assertThat(SchemaCheck.compile(json(schema))).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void endsOnSchemasThatReferToThemselves() {
    var compiled = SchemaCheck.compile(json("{\"$ref\": \"#\"}"));
    if (compiled instanceof Outcome.Done<SchemaCheck>(var check)) {
      assertThat(check.check(json("{}"))).isNotEmpty();
    }
  }

  private static SchemaCheck check(String schema) {
    return SchemaCheck.compile(json(schema)) instanceof Outcome.Done<SchemaCheck>(var check)
        ? check
        : org.junit.jupiter.api.Assertions.fail("no schema");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
