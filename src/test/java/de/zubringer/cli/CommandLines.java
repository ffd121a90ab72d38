package de.zubringer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The command line for tests in the sub-packages. */
public final class CommandLines {
  private CommandLines() {}

  /** What one run ended with, printed and said. */
  public record Run(int code, String out, String messages) {}

  public static CommandLine zubringer() {
    return Zubringer.commandLine();
  }

  public static Run run(String... arguments) {
    var out = new StringWriter();
    var messages = new StringWriter();
    var line = zubringer();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(messages));
    return new Run(line.execute(arguments), out.toString(), messages.toString());
  }
}
