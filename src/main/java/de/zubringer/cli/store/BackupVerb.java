package de.zubringer.cli.store;

import de.zubringer.Application;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The database of an installation as one file, also while its server runs. */
@Command(name = "backup")
public final class BackupVerb implements Callable<Integer> {
  /** It belongs to the running database, which a restored one replaces by its own. */
  private static final String OF_THE_DATABASE = "postgres";

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--with-keys")
  private boolean withKeys;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    if (Files.exists(file)) {
      throw new CannotGoOn("cli.backup.exists", file.toString());
    }
    var folder = store.data().resolve("keys");
    try (var open = store.open()) {
      var manifest =
          new Backup(open.connection(), console, store.pieces())
              .write(file, keys(folder), folder, Application.CLOCK.instant());
      console.print(file.toString());
      console.say(
          "cli.backup.done",
          Long.toString(manifest.rows()),
          Integer.toString(manifest.tables().size()),
          Bytes.shown(Files.size(file)));
      console.say(withKeys ? "cli.backup.with-keys" : "cli.backup.without-keys", folder.toString());
      var beside = manifest.pieces();
      if (beside != null) {
        console.say(
            "cli.backup.without-pieces",
            Long.toString(beside.files()),
            Bytes.shown(beside.bytes()),
            beside.directory());
      }
      return ExitCode.GOOD;
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.backup.not-written", file.toString());
    }
  }

  private List<Path> keys(Path folder) throws IOException {
    if (!withKeys) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> !it.equals(folder.resolve(OF_THE_DATABASE)))
          .filter(it -> !it.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
