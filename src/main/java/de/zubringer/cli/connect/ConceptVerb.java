package de.zubringer.cli.connect;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.concept.Concept;
import de.zubringer.concept.ConceptMarkdown;
import de.zubringer.concept.ConceptSheet;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Writes the concept of one Leistung in one administration as HTML, PDF or Markdown. */
@Command(name = "concept")
public final class ConceptVerb implements Callable<Integer> {
  @Mixin private final AdaptationOptions options = new AdaptationOptions();

  @Option(names = "--out", paramLabel = "F", required = true)
  private Path out = Path.of("");

  @Mixin private final Console console = new Console();

  /** What was written, for machines. */
  private record Report(String file, int chapters, boolean connected) {}

  @Override
  public Integer call() {
    var ending = ending();
    var chosen = options.choose();
    var concept =
        Concept.of(chosen.workspace(), chosen.book(), chosen.adaptation(), chosen.today());
    write(bytes(concept, ending));
    if (options.json()) {
      var connected = chosen.adaptation().plan().isPresent();
      var report = new Report(out.toString(), concept.chapters().size(), connected);
      console.print(JsonMapper.shared().writeValueAsString(report));
    } else {
      console.say("cli.concept.written", concept.subtitle(), out.toString());
    }
    return ExitCode.GOOD;
  }

  /** Told before the work, which takes a while. */
  private String ending() {
    var name = out.getFileName() == null ? "" : out.getFileName().toString();
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "html", "pdf", "md" -> ending;
      default -> throw new CannotGoOn("cli.concept.ending", out.toString());
    };
  }

  private static byte[] bytes(Concept concept, String ending) {
    return switch (ending) {
      case "html" -> ConceptSheet.html(concept);
      case "md" -> ConceptMarkdown.of(concept).getBytes(StandardCharsets.UTF_8);
      default -> {
        if (ConceptSheet.pdf(concept) instanceof Outcome.Done<byte[]>(var pdf)) {
          yield pdf;
        }
        throw new CannotGoOn("cli.concept.too-long");
      }
    };
  }

  private void write(byte[] bytes) {
    try {
      Files.write(out, bytes);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.concept.not-written", out.toString());
    }
  }
}
