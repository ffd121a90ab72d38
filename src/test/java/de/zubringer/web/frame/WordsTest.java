package de.zubringer.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  /** By the words of all pages, not by those of an order to others. */
  private static final Pattern SAID =
      Pattern.compile("(?:[^.\\w]|Words\\.)say\\(\\s*\"([^\"]+[^.\"])\"[,)]");

  @Test
  void knowsEverySentenceThePagesSay() throws IOException {
    var keys = new TreeSet<String>();
    for (var folder : new String[] {"src/main/jte", "src/main/java/de/zubringer/web"}) {
      try (var files = Files.walk(Path.of(folder))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          SAID.matcher(Files.readString(file)).results().forEach(said -> keys.add(said.group(1)));
        }
      }
    }

    assertThat(keys).hasSizeGreaterThan(100);
    assertThat(keys).allSatisfy(key -> assertThat(Wording.german().knows(key)).as(key).isTrue());
  }
}
