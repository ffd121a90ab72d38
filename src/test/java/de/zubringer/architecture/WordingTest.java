package de.zubringer.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every sentence is there, once, and readable. */
class WordingTest {
  private static final Map<String, String> SENTENCES = read();
  static final Set<String> KEYS = SENTENCES.keySet();

  @Test
  void everyFindingSaysWhatToDo() {
    var texts = KEYS.stream().filter(key -> key.matches("finding\\..*\\.text")).toList();

    assertThat(texts).isNotEmpty();
    assertThat(texts)
        .allSatisfy(text -> assertThat(KEYS).contains(text.replaceFirst("\\.text$", ".advice")));
  }

  @Test
  void everyAdviceBelongsToAFinding() {
    assertThat(KEYS.stream().filter(key -> key.matches("finding\\..*\\.advice")))
        .allSatisfy(
            advice -> assertThat(KEYS).contains(advice.replaceFirst("\\.advice$", ".text")));
  }

  @Test
  void everySentenceIsAPattern() {
    assertThat(SENTENCES)
        .allSatisfy(
            (key, sentence) ->
                assertThatCode(() -> new MessageFormat(sentence))
                    .as(key)
                    .doesNotThrowAnyException());
  }

  /** A single apostrophe would swallow the arguments after it. */
  @Test
  void apostrophesAreDoubled() {
    assertThat(SENTENCES)
        .allSatisfy(
            (key, sentence) -> assertThat(sentence.replace("''", "")).as(key).doesNotContain("'"));
  }

  @Test
  void noKeyIsWordedTwice() {
    assertThatCode(Wording::german).doesNotThrowAnyException();
  }

  /** Of two in one file the last would win, and nobody would see it. */
  @Test
  void noFileWordsAKeyTwice() {
    try (var files = Files.walk(Path.of("src/main/resources/de/zubringer"))) {
      for (var file : files.filter(path -> path.endsWith("messages_de.properties")).toList()) {
        assertThat(written(file)).as(file.toString()).isNotEmpty().doesNotHaveDuplicates();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of a file, one by one, as it is loaded. */
  private static List<String> written(Path file) throws IOException {
    var keys = new ArrayList<String>();
    var each =
        new Properties() {
          private static final long serialVersionUID = 1;

          @Override
          public synchronized Object put(Object key, Object value) {
            keys.add(key.toString());
            return "";
          }
        };
    try (var reader = Files.newBufferedReader(file)) {
      each.load(reader);
    }
    return keys;
  }

  private static Map<String, String> read() {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(Path.of("src/main/resources/de/zubringer"))) {
      for (var file : files.filter(path -> path.endsWith("messages_de.properties")).toList()) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
          properties.load(reader);
        }
        properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
