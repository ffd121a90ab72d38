package de.zubringer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

class JsonBytesTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Test
  void writesEveryLetterAsJacksonDoes() {
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      if (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE) {
        var text = StringNode.valueOf("a" + Character.toString(letter) + "ß");

        assertThat(written(text)).as("U+%04X", letter).isEqualTo(MAPPER.writeValueAsBytes(text));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "7",
        "10",
        "99",
        "2147483647",
        "-1",
        "-2147483648",
        "9223372036854775807",
        "123456789012345678901234567890",
        "1.5",
        "1e10",
        "-0.0",
        "true",
        "false",
        "null",
        "\"\"",
        "[]",
        "[1, \"a/b\", {\"x\": null}]",
      })
  void writesEveryValueAsJacksonDoes(String json) {
    var value = MAPPER.readTree(json);

    assertThat(written(value)).isEqualTo(MAPPER.writeValueAsBytes(value));
  }

  @Test
  void growsAndIsUsedAgain() {
    var out = new JsonBytes();
    var text = StringNode.valueOf("ä".repeat(10_000));
    for (int i = 0; i < 3; i++) {
      out.value(text);
      out.name(JsonBytes.named("näme"), false);
      out.name(JsonBytes.named("b"), true);

      assertThat(out.done())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("\"" + text.stringValue() + "\",\"näme\":\"b\":");
    }
  }

  private static byte[] written(JsonNode value) {
    var out = new JsonBytes();
    out.value(value);
    return out.done();
  }
}
