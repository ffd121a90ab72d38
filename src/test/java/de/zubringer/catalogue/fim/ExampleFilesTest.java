package de.zubringer.catalogue.fim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.fim.Xdatenfelder.Naming;
import de.zubringer.catalogue.fim.Xdatenfelder.Reading;
import de.zubringer.catalogue.original.CodeListSource;
import de.zubringer.catalogue.original.NameBook;
import de.zubringer.catalogue.original.Original;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The messages of another parser's tests, where they are at hand. */
class ExampleFilesTest {
  private static final Path FOLDER = Path.of("../shared/data/xdatenfelder");

  /** What has to be found of each file that is not sound. */
  private static final Map<String, String> FAULTS =
      Map.of(
          "beispiele-v2/duplicate-required-value.xml", "xdf-twice:13",
          "beispiele-v2/duplicate-optional-value.xml", "xdf-twice-empty:15",
          "beispiele-v2/unknown-namespace.xml", "xdf-namespace:2",
          "beispiele-v3/duplicate-id-node.xml", "xdf-twice:11",
          "beispiele-v3/empty-id-node.xml", "xdf-missing:9",
          "beispiele-v3/missing-id-node.xml", "xdf-missing:9",
          "beispiele-v3/invalid-freigabestatus.xml", "xdf-state:17",
          "beispiele-v3/unexpected-node.xml", "xdf-unknown:11",
          "beispiele-v3/unknown-namespace.xml", "xdf-namespace:3");

  @Test
  void everyFileIsTakenOverOrItsFaultNamedWithItsLine() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no examples at hand");
    try (var files = Files.walk(FOLDER)) {
      var messages = files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
      assertThat(messages).hasSize(18);
      for (var file : messages) {
        check(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
  }

  private static void check(String name, byte[] bytes) {
    var reading = new Reading(Naming.READABLE, NameBook.EMPTY, CodeListSource.NONE);
    var outcome = Xdatenfelder.read(name, bytes, reading);
    var findings =
        switch (outcome) {
          case Outcome.Done<Original>(var read) -> {
            var sample = new SampleMaker(read.schema(), Map.of(), true).make();
            assertThat(XdatenfelderTest.done(DataSchema.of(read.schema())).check(sample))
                .as(name)
                .isEmpty();
            yield read.leftOver();
          }
          case Outcome.Held<Original>(var found) -> found;
          default -> throw new AssertionError(name);
        };
    var marks =
        findings.list().stream()
            .map(one -> one.code() + ":" + (one.spot() == null ? 0 : one.spot().line()))
            .toList();
    if (FAULTS.containsKey(name)) {
      assertThat(marks).as(name).contains(FAULTS.get(name));
    } else {
      assertThat(outcome).as(name + " " + marks).isInstanceOf(Outcome.Done.class);
    }
  }
}
