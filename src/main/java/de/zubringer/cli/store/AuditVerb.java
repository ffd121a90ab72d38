package de.zubringer.cli.store;

import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The audit chain. */
@Command(name = "audit", subcommands = AuditVerifyVerb.class)
public final class AuditVerb implements Callable<Integer> {
  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    console.say("cli.audit.which");
    return ExitCode.UNUSABLE;
  }
}
