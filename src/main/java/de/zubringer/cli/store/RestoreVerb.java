package de.zubringer.cli.store;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.vault.VaultLocked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A backup into an empty database, before its server is started. */
@Command(name = "restore")
public final class RestoreVerb implements Callable<Integer> {
  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Mixin private final StoreOptions store = new StoreOptions();

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    try (var backup = BackupFile.open(file)) {
      console.say("cli.restore.checking");
      backup.checkDigests();
      try (var open = store.openNew()) {
        var keys = store.data().toAbsolutePath().normalize().resolve("keys");
        for (var written : backup.writeKeys(keys)) {
          console.say("cli.restore.key-written", written.toString());
        }
        new Restore(open, backup, console).run(store.data());
      } catch (VaultLocked e) {
        throw new CannotGoOn(e, "cli.store.locked", String.valueOf(e.getMessage()));
      } catch (IOException e) {
        throw new CannotGoOn(e, "cli.restore.broken-off");
      }
      console.say(
          "cli.restore.done",
          Long.toString(backup.content().rows()),
          Integer.toString(backup.content().tables().size()),
          backup.content().takenAt());
      var beside = backup.content().pieces();
      if (beside != null) {
        console.say(
            "cli.restore.without-pieces",
            Long.toString(beside.files()),
            Bytes.shown(beside.bytes()),
            beside.directory(),
            store.pieces().toString());
      }
      return ExitCode.GOOD;
    }
  }
}
