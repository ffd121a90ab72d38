package de.zubringer.cli.exchange;

import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.FindingList;
import de.zubringer.kernel.Findings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Packages as one file: out of a workspace with a signature, and into another. */
@Command(
    name = "package",
    subcommands = {
      PackageExportVerb.class,
      PackageImportVerb.class,
      PackageKeyVerb.class,
      PackageVerifyVerb.class
    })
public final class PackageVerb implements Callable<Integer> {
  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    console.say("cli.package.which");
    return ExitCode.UNUSABLE;
  }

  /** Shows what is wrong, and that therefore nothing was done. */
  static int refuse(Findings findings, Console console) {
    FindingList.print(FindingList.sorted(findings), false, console);
    console.say("cli.exchange.not-written");
    return ExitCode.FINDINGS;
  }
}
