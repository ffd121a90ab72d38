package de.zubringer.cli.connect;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.concept.Concept;
import de.zubringer.concept.ConceptFile;
import de.zubringer.kernel.Outcome;
import java.nio.file.Path;
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
    var file = OutFile.of(out, ConceptFile.ENDINGS, "cli.concept.ending");
    var chosen = options.choose();
    var concept =
        Concept.of(chosen.workspace(), chosen.book(), chosen.adaptation(), chosen.today());
    if (!(ConceptFile.of(concept, file.ending()) instanceof Outcome.Done<byte[]>(var bytes))) {
      throw new CannotGoOn("cli.concept.too-long");
    }
    file.write(bytes);
    if (options.json()) {
      var connected = chosen.adaptation().plan().isPresent();
      var report = new Report(out.toString(), concept.chapters().size(), connected);
      console.print(JsonMapper.shared().writeValueAsString(report));
    } else {
      console.say("cli.concept.written", concept.subtitle(), out.toString());
    }
    return ExitCode.GOOD;
  }
}
