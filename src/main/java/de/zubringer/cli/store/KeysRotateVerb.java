package de.zubringer.cli.store;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.vault.KeyRotation;
import de.zubringer.vault.KeyRotation.Target;
import de.zubringer.vault.VaultLocked;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Exchanges the master key and wraps the keys of all submissions anew. */
@Command(name = "rotate")
final class KeysRotateVerb implements Callable<Integer> {
  /** Told after so many keys; a thousand take some ten milliseconds. */
  private static final long TELL_EVERY = 100_000;

  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--to", paramLabel = "file|command")
  private @Nullable Target target;

  @Option(names = "--resume")
  private boolean resume;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    try (var open = store.open()) {
      var command = StoreOptions.masterCommand();
      var rotation = new KeyRotation(open.source(), store.data(), command);
      if (!resume) {
        exchange(rotation, target(command));
      }
      var renewed =
          rotation.rewrapKeys(
              seen -> {
                if (seen % TELL_EVERY == 0) {
                  console.say("cli.keys.goes-on", Long.toString(seen));
                }
              });
      console.say("cli.keys.rotated", Long.toString(renewed));
      return ExitCode.GOOD;
    } catch (VaultLocked e) {
      throw new CannotGoOn(e, "cli.store.locked", String.valueOf(e.getMessage()));
    }
  }

  private Target target(String command) {
    if (target != null) {
      return target;
    }
    return command.isBlank() ? Target.FILE : Target.COMMAND;
  }

  private void exchange(KeyRotation rotation, Target chosen) {
    var exchanged = rotation.exchange(chosen);
    console.say("cli.keys.exchanged", Integer.toString(exchanged.generation()));
    exchanged.before().ifPresent(it -> console.say("cli.keys.before", it.toString()));
  }
}
