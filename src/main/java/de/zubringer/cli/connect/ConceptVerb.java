package de.zubringer.cli.connect;

import de.zubringer.cli.Build;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.connect.AdaptationOptions.Chosen;
import de.zubringer.concept.Concept;
import de.zubringer.concept.ConceptFile;
import de.zubringer.concept.TrialAnnex;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.trial.TrialRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(names = "--protocol", paramLabel = "F")
  private @Nullable Path protocol;

  @Mixin private final Console console = new Console();

  /** What was written, for machines. */
  private record Report(String file, int chapters, boolean connected) {}

  @Override
  public Integer call() {
    var file = OutFile.of(out, ConceptFile.ENDINGS, "cli.concept.ending");
    var chosen = options.choose();
    var concept =
        Concept.of(
            chosen.workspace(),
            chosen.book(),
            chosen.adaptation(),
            chosen.today(),
            Optional.ofNullable(protocol).map(path -> annex(path, chosen)));
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

  /** Nobody's signature is in a file; whether it still holds is. */
  private static TrialAnnex annex(Path path, Chosen chosen) {
    var read = ProtocolFile.read(path, chosen.adaptation());
    var now = TrialRun.Subject.of(chosen.workspace(), chosen.book(), chosen.adaptation());
    var isStale = read.isStale(now, Build.current().version().toString());
    var standing = isStale ? "konzept.anlage.veraltet" : "konzept.anlage.datei";
    return new TrialAnnex(read, Wording.german().say(standing), false);
  }
}
