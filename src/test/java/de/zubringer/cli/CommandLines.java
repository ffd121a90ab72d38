package de.zubringer.cli;

import picocli.CommandLine;

/** The command line for tests in the sub-packages. */
public final class CommandLines {
  private CommandLines() {}

  public static CommandLine zubringer() {
    return Zubringer.commandLine();
  }
}
