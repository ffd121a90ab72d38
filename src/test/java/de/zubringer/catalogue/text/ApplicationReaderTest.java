package de.zubringer.catalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Outcome;
import de.zubringer.testing.WorkspaceFiles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read is what Jackson reads, less what has a letter or number that is none. */
class ApplicationReaderTest {
  private static final int CHANGES = 400;
  private static final List<String> PIECES =
      List.of(
          "00",
          "5c",
          "5c7530303030",
          "5c7564383030",
          "5c75643833645c7564653030",
          "c080",
          "e08080",
          "eda080",
          "f4908080",
          "f5808080",
          "f09f9880",
          "e282ac",
          "c3bc",
          "ff",
          "22",
          "2c",
          "7b",
          "5b",
          "31653939",
          "2d",
          "2e35",
          "0a",
          "2261223a312c",
          "6e756c6c");
  private static final JsonMapper JACKSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(ApplicationReader.DEPTH_MAX)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  @Test
  void readsChangedSamplesAsJacksonDoes() {
    var workspace = WorkspaceFiles.reference().read();
    var random = new Random(11);
    var read = 0;
    for (var path : workspace.folder().files().keySet()) {
      if (path.contains("/samples/") && path.endsWith(".json")) {
        var bytes = workspace.file(path).orElseThrow();
        for (int i = 0; i < CHANGES; i++) {
          read += compare(changed(bytes, random)) ? 1 : 0;
        }
      }
    }

    assertThat(read).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "7",
        "\"x\"",
        "null",
        "{}",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":1,\n\"b\":[]}}",
        "{\"a\":1e400}",
        "{\"a\":-1.5e3,\"b\":12345678901234567890,\"c\":1234567890123}",
        "{\"\\u0000\":1}",
        "{\"a\":\"\\ud83d\"}",
        "{\"a\":\"\\ud83d\\ude00 €\"}",
        "{'a':1}",
        "[1,]",
        "{\"a\":NaN}",
      })
  void readsOddDocumentsAsJacksonDoes(String json) {
    compare(json.getBytes(StandardCharsets.UTF_8));
    compare(json.getBytes(StandardCharsets.UTF_16));
    compare(json.getBytes(Charset.forName("UTF-32")));
  }

  @Test
  void readsDeepDocumentsAsJacksonDoes() {
    for (int depth = ApplicationReader.DEPTH_MAX - 2; depth < 60; depth++) {
      compare(("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean compare(byte[] json) {
    var read = ApplicationReader.read(json);
    var expected = byJackson(json).filter(ApplicationReaderTest::isSound);
    var text = HexFormat.of().formatHex(json);
    if (expected.isPresent() && !expected.get().isMissingNode()) {
      assertThat(read).as(text).isEqualTo(Outcome.done(expected.get()));
    } else {
      assertThat(read).as(text).isInstanceOf(Outcome.Refused.class);
    }
    return read instanceof Outcome.Done;
  }

  private static Optional<JsonNode> byJackson(byte[] json) {
    try {
      return Optional.ofNullable(JACKSON.readTree(json));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static boolean isSound(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> isSound(node.stringValue());
      case NUMBER -> !node.isFloatingPointNumber() || Double.isFinite(node.doubleValue());
      case OBJECT ->
          node.properties().stream().allMatch(m -> isSound(m.getKey()) && isSound(m.getValue()));
      case ARRAY -> node.values().stream().allMatch(ApplicationReaderTest::isSound);
      default -> true;
    };
  }

  private static boolean isSound(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  /** With a piece put in, some bytes taken out, or both. */
  private static byte[] changed(byte[] json, Random random) {
    var piece = HexFormat.of().parseHex(PIECES.get(random.nextInt(PIECES.size())));
    var at = random.nextInt(json.length);
    var without = Math.min(random.nextInt(3), json.length - at);
    var changed = new byte[json.length - without + piece.length];
    System.arraycopy(json, 0, changed, 0, at);
    System.arraycopy(piece, 0, changed, at, piece.length);
    System.arraycopy(json, at + without, changed, at + piece.length, json.length - at - without);
    return changed;
  }
}
