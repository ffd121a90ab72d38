package de.zubringer.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code zubringer VERB …}; exit code 0 good, 1 findings, 2 usage or input. */
@Command(
    name = "zubringer",
    mixinStandardHelpOptions = true,
    subcommands = {})
public final class Zubringer {
  private Zubringer() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Zubringer()).execute(arguments));
  }
}
