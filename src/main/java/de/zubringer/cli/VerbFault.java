package de.zubringer.cli;

import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns what a verb threw into one sentence. A bug is written down for the developers in a file
 * that only this user can read; {@code ZUBRINGER_DEBUG=1} shows it on the console.
 */
final class VerbFault implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed) {
    var err = line.getErr();
    err.println(fault instanceof CannotGoOn known ? known.sentence() : unexpected(fault));
    if ("1".equals(System.getenv("ZUBRINGER_DEBUG"))) {
      fault.printStackTrace(err);
    }
    err.flush();
    return ExitCode.UNUSABLE;
  }

  private static String unexpected(Exception fault) {
    var kind = fault.getClass().getSimpleName();
    try {
      var file = Files.createTempFile("zubringer-", ".log");
      try (var writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        fault.printStackTrace(writer);
      }
      return Wording.german().say("cli.unexpected", kind, file.toString());
    } catch (IOException e) {
      return Wording.german().say("cli.unexpected-unwritten", kind);
    }
  }
}
