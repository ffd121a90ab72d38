package de.zubringer.cli.store;

import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The keys by which content is sealed. */
@Command(name = "keys", subcommands = KeysRotateVerb.class)
public final class KeysVerb implements Callable<Integer> {
  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    console.say("cli.keys.which");
    return ExitCode.UNUSABLE;
  }
}
