package de.zubringer.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the verbs, or tells how to use one. */
@Command(name = "help", helpCommand = true)
final class HelpVerb implements Callable<Integer> {
  @Spec private @Nullable CommandSpec help;

  @Parameters(paramLabel = "VERB", arity = "0..1")
  private @Nullable String verb;

  @Override
  public Integer call() {
    var all = Objects.requireNonNull(help).parent().commandLine();
    var asked = verb == null ? all : all.getSubcommands().get(verb);
    if (asked == null) {
      throw new CannotGoOn("cli.usage.no-verb", String.valueOf(verb));
    }
    asked.usage(all.getOut());
    return ExitCode.GOOD;
  }
}
