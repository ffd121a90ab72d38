package de.zubringer.cli.exchange;

import de.zubringer.catalogue.fim.Xdatenfelder;
import de.zubringer.catalogue.fim.Xdatenfelder.Naming;
import de.zubringer.catalogue.original.Adoption;
import de.zubringer.catalogue.original.Earlier;
import de.zubringer.catalogue.original.Origin;
import de.zubringer.cli.Console;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a Stammdatenschema or a Datenfeldgruppe of FIM over as a package. */
@Command(name = "import-xdatenfelder")
public final class ImportXdatenfelderVerb implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--names", paramLabel = "readable|id")
  private @Nullable Naming naming;

  @Option(names = "--codelists", paramLabel = "DIR")
  private @Nullable Path lists;

  @Mixin private final AdoptionOptions options = new AdoptionOptions();

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var name = String.valueOf(file.getFileName());
    var bytes = Exchanged.read(file, Xdatenfelder.BYTES_MAX);
    var source = AdoptionOptions.lists(lists);
    return new AdoptionRun(options, console)
        .run(
            new Adoption.Source(name, bytes),
            Optional.empty(),
            earlier -> Optional.of(naming(earlier).name().toLowerCase(Locale.ROOT)),
            earlier ->
                Xdatenfelder.read(
                    name,
                    bytes,
                    new Xdatenfelder.Reading(
                        naming(earlier), earlier.book(), source.knowing(earlier.lists()))));
  }

  /** As it was chosen for the first time, unless it is said now. */
  private Naming naming(Earlier earlier) {
    if (naming != null) {
      return naming;
    }
    return earlier
        .origin()
        .map(Origin::naming)
        .map(word -> Naming.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(Naming.READABLE);
  }
}
