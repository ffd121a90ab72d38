package de.zubringer.cli;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Where a verb writes: results to standard output, everything said to a person on the way to
 * standard error. A verb takes it in with {@code @Mixin}.
 */
@Command
public final class Console {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec verb;

  /** A result, for people or for machines. */
  public void print(String line) {
    out().println(line);
    out().flush();
  }

  /** A German sentence on the way, by its wording key. */
  public void say(String key, String... arguments) {
    var err = commandLine().getErr();
    err.println(Wording.german().say(key, arguments));
    err.flush();
  }

  /** A finding about what was typed, on the way. */
  void say(Finding finding) {
    var err = commandLine().getErr();
    err.println(FindingList.line(finding));
    err.flush();
  }

  /** Usage of the verb that is running. */
  void showVerbs() {
    commandLine().usage(commandLine().getErr());
  }

  public PrintWriter out() {
    return commandLine().getOut();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(verb).commandLine();
  }
}
