package de.zubringer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.TargetDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden file of the reference workspace, by the whole way: same sample, place and versions,
 * same bytes. {@code -Dgolden.update=true} writes them anew for review.
 */
class GoldenSamplesTest {
  private static final Path ROOT = Path.of("workspace/thueringen");
  private static final SampleRun RUN = new SampleRun();

  /** {@code systems/<system>/golden/<leistung>/<sample>@<ars>.<ext>}. */
  record Golden(String system, String leistung, String sample, Ars area, String path) {
    private static final Pattern PATH =
        Pattern.compile("systems/([^/]+)/golden/([^/]+)/([^/@]+)@(\\d{12})\\.[a-z]+");

    static Golden of(String path) {
      var parts = PATH.matcher(path);
      assertThat(parts.matches()).as(path).isTrue();
      return new Golden(
          parts.group(1), parts.group(2), parts.group(3), new Ars(parts.group(4)), path);
    }
  }

  static Stream<Golden> goldenFiles() {
    return RUN.workspace().folder().files().keySet().stream()
        .filter(path -> path.matches("systems/[^/]+/golden/.+"))
        .map(Golden::of);
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void aSampleGivesTheBytesOfItsGoldenFile(Golden golden) throws IOException {
    var outcome = document(golden);

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    var bytes = ((Outcome.Done<TargetDocument>) outcome).value().bytes();
    if (Boolean.getBoolean("golden.update")) {
      Files.write(ROOT.resolve(golden.path()), bytes);
    }
    // a page of numbers helps nobody: git shows what -Dgolden.update=true changed
    assertThat(Arrays.equals(bytes, RUN.workspace().file(golden.path()).orElseThrow()))
        .as("same bytes as " + golden.path())
        .isTrue();
  }

  @Test
  void everySystemHasAGoldenFileForEveryLeistungItTakes() {
    var shown =
        goldenFiles().map(one -> one.system() + "/" + one.leistung()).collect(Collectors.toSet());
    var mapped =
        RUN.workspace().documents("mapping").stream()
            .map(
                document ->
                    document.path().replaceAll("systems/(.+)/mappings/(.+)\\.yaml", "$1/$2"))
            .toList();
    assertThat(shown).containsAll(mapped);
  }

  /** By the plan that goes to the system, else by the one that would if it were chosen. */
  private static Outcome<TargetDocument> document(Golden golden) {
    var plans =
        RUN.book().plans().stream()
            .filter(plan -> plan.leistung().id().equals(golden.leistung()))
            .filter(plan -> plan.covers().contains(golden.area()))
            .toList();
    assertThat(plans).hasSize(1);
    var plan = plans.getFirst();
    return plan.target().system().id().equals(golden.system())
        ? RUN.document(plan, golden.sample(), golden.area())
        : RUN.document(plan, golden.system(), golden.sample(), golden.area());
  }
}
