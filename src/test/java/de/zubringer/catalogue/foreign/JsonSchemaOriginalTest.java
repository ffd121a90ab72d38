package de.zubringer.catalogue.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.original.Original;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSchemaOriginalTest {
  private static final String OLD_DRAFT =
      """
      {"$schema": "http://json-schema.org/draft-04/schema#", "title": "Muster", "type": "object",
       "required": ["person"],
       "definitions": {
         "person": {"type": "object", "properties": {
           "name": {"type": "string", "maxLength": 20},
           "alter": {"type": "integer", "minimum": 0, "exclusiveMinimum": true}
         }}
       },
       "properties": {
         "person": {"title": "Person", "$ref": "#/definitions/person"},
         "ansprechPartner": {"type": "array", "items": {"$ref": "#/definitions/person"}},
         "art": {"oneOf": [{"const": "A", "title": "Alt"}, {"const": "N", "title": "Neu"}]},
         "frei": {"type": "object", "patternProperties": {"^x": {}}, "additionalProperties": true},
         "a.b": {"type": "string"}
       },
       "dependencies": {"art": ["person"]}}
      """;

  @Test
  void bringsAnOldDraftUpAndClosesItsObjects() {
    var read = done(OLD_DRAFT);
    var schema = schema(read);
    assertThat(schema.field("person.alter").orElseThrow().schema().toString())
        .contains("\"exclusiveMinimum\":0");
    assertThat(schema.dependents("art")).containsExactly("person");
    assertThat(schema.field("ansprechPartner.name")).isPresent();
    assertThat(schema.field("ansprechPartner").orElseThrow().title()).isEqualTo("Ansprech Partner");

    assertThat(schema.check(tree("{'person':{'name':'A'},'art':'A'}"))).isEmpty();
    assertThat(schema.check(tree("{'person':{'name':'A','fremd':1}}"))).isNotEmpty();
    assertThat(schema.check(tree("{'person':{},'ansprechPartner':[{'fremd':1}]}"))).isNotEmpty();
    assertThat(schema.check(tree("{'person':{},'fremd':1}"))).isNotEmpty();
  }

  @Test
  void choicesWithNamesBecomeACodeList() {
    var read = done(OLD_DRAFT);
    assertThat(schema(read).field("art").orElseThrow().codeList()).contains("art");
    assertThat(Objects.requireNonNull(read.codeLists().get("art")).codes())
        .extracting(code -> code.code() + " " + code.name())
        .containsExactly("A Alt", "N Neu");
  }

  @Test
  void saysByPlaceAndLineWhatItCouldNotCarryOver() {
    assertThat(marks(done(OLD_DRAFT).leftOver()))
        .contains(
            "adopt-keyword@properties.frei.patternProperties:13",
            "adopt-name@properties.a.b:14",
            "adopt-closed@:1",
            "adopt-closed@properties.person:10",
            "adopt-untitled@:1");
  }

  @Test
  void refusesWhatPointsOutsideNowhereOrAtItself() {
    assertThat(held("{'properties':{'a':{'$ref':'other.json'}}}"))
        .containsExactly("adopt-reference@properties.a.$ref:1");
    assertThat(held("{'properties':{'a':{'$ref':'#/$defs/fehlt'}}}"))
        .containsExactly("adopt-reference-unknown@properties.a.$ref:1");
    assertThat(
            held(
                "{'properties':{'a':{'$ref':'#/$defs/b'}},"
                    + "'$defs':{'b':{'properties':{'c':{'$ref':'#/$defs/b'}}}}}"))
        .containsExactly("adopt-recursive@:1");
    assertThat(held("{'a':\n'b'")).containsExactly("file-broken@:2");
    assertThat(held("[]")).containsExactly("adopt-no-json-schema@:1");
    assertThat(held("{}")).containsExactly("adopt-no-json-schema@:1");
    assertThat(held("{'properties':{'a':{'type':7}}}")).containsExactly("adopt-no-json-schema@:1");
    assertThat(held("{'a':".repeat(2_000))).singleElement().asString().startsWith("file-");
  }

  @Test
  void aPartThatIsClosedAlreadyStaysAsItIs() {
    var read =
        done(
            "{'properties':{'a':{'title':'A','$ref':'#/$defs/p'}},'additionalProperties':false,"
                .concat(
                    "'$defs':{'p':{'properties':{'b':{'title':'B'}},'additionalProperties':false}}}")
                .replace('\'', '"'));
    assertThat(marks(read.leftOver())).isEmpty();
    assertThat(schema(read).check(tree("{'a':{'c':1}}"))).isNotEmpty();
  }

  private static Original done(String json) {
    var outcome = JsonSchemaOriginal.read("x.json", json.getBytes(StandardCharsets.UTF_8));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Original>) outcome).value();
  }

  private static List<String> held(String json) {
    var bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    var outcome = JsonSchemaOriginal.read("x.json", bytes);
    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    return marks(((Outcome.Held<Original>) outcome).findings());
  }

  private static List<String> marks(Findings findings) {
    return findings.list().stream().map(JsonSchemaOriginalTest::mark).toList();
  }

  private static String mark(Finding one) {
    var spot = one.spot();
    return one.code() + "@" + one.place() + ":" + (spot == null ? 0 : spot.line());
  }

  private static DataSchema schema(Original read) {
    return ((Outcome.Done<DataSchema>) DataSchema.of(read.schema())).value();
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json.replace('\'', '"'));
  }
}
