package de.zubringer.intake.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.fitconnect.content.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacedProblemsTest {
  @TempDir Path folder;

  @AfterEach
  void asShipped() {
    Problems.useShipped();
  }

  @Test
  void wordsProblemsAsTheFileSays() throws IOException {
    use(shipped().replace("Prüfsumme stimmt nicht", "Hash mismatch").replace("/events/", "/e/"));
    var problem = Problems.standard("hash-mismatch", "data", "x");
    assertThat(problem.title()).isEqualTo("Hash mismatch");
    assertThat(problem.type())
        .isEqualTo("https://schema.fitko.de/fit-connect/e/problems/hash-mismatch");
    new ReplacedProblems("").afterPropertiesSet();
    assertThat(Problems.standard("hash-mismatch", "data", "x").title())
        .isEqualTo("Prüfsumme stimmt nicht");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"typePrefix\"', '\"prefix\"', keine Tabelle",
    "'\"title\": \"Schema-Fehler\"', '\"text\": \"\"', keine Tabelle",
    "'\"name\": \"hash-mismatch\"', '\"name\": \"hash-missing\"', hash-mismatch",
    "'\"title\": \"Anlage fehlt\"', '\"title\": \" \"', missing-attachment",
    "'[\"data\", \"attachment\"]', '[\"data\"]', hash-mismatch",
    "'{', '<', keine Tabelle"
  })
  void stopsTheStartWithASentence(String good, String bad, String said) throws IOException {
    assertThat(shipped()).contains(good);
    assertThat(sentence(write(shipped().replaceFirst(java.util.regex.Pattern.quote(good), bad))))
        .contains("zubringer.fitconnect.problems", said, folder.toString());
    assertThat(Problems.standard("hash-mismatch", "data", "x").title())
        .as("what was there before counts")
        .isEqualTo("Prüfsumme stimmt nicht");
  }

  @Test
  void stopsTheStartWithoutTheFile() {
    assertThat(sentence(folder.resolve("fehlt.json"))).contains("lässt sich nicht lesen");
    assertThat(sentence(folder)).contains("lässt sich nicht lesen");
  }

  private static String sentence(Path file) {
    var problems = new ReplacedProblems(file.toString());
    var thrown =
        assertThatExceptionOfType(UnusableSetting.class)
            .isThrownBy(problems::afterPropertiesSet)
            .actual();
    var found = UnusableSetting.behind(new IllegalStateException(thrown)).orElseThrow();
    return new CannotGoOn(found.key(), found.arguments()).sentence();
  }

  private void use(String json) throws IOException {
    new ReplacedProblems(write(json).toString()).afterPropertiesSet();
  }

  private Path write(String json) throws IOException {
    return Files.writeString(folder.resolve("gruende.json"), json);
  }

  private static String shipped() throws IOException {
    try (var in = Problems.class.getResourceAsStream("/de/zubringer/fitconnect/problems.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
