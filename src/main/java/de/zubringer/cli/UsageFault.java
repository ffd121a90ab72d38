package de.zubringer.cli;

import de.zubringer.kernel.Wording;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one German sentence what was typed wrong, and where to read how it is typed right. */
final class UsageFault implements IParameterExceptionHandler {
  /** The dashes and one letter: with a handful of options that is enough to find the one meant. */
  private static final int ALIKE = 3;

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    var line = fault.getCommandLine();
    var err = line.getErr();
    err.println(sentence(fault));
    err.println(say("cli.usage.read", line.getCommandSpec().qualifiedName(" ")));
    err.flush();
    return ExitCode.UNUSABLE;
  }

  private static String sentence(ParameterException fault) {
    return switch (fault) {
      case UnmatchedArgumentException unknown -> unknown(unknown);
      case MissingParameterException missing ->
          say(
              "cli.usage.missing",
              missing.getMissing().stream()
                  .map(UsageFault::label)
                  .collect(Collectors.joining(", ")));
      case OverwrittenOptionException twice ->
          say("cli.usage.twice", label(twice.getOverwritten()));
      case ParameterException other when other.getArgSpec() != null ->
          say("cli.usage.value", String.valueOf(other.getValue()), label(other.getArgSpec()));
      default -> say("cli.usage.unclear");
    };
  }

  private static String unknown(UnmatchedArgumentException unknown) {
    var sentence = say("cli.usage.unknown", String.join(" ", unknown.getUnmatched()));
    var suggestions = suggestions(unknown);
    return suggestions.isEmpty()
        ? sentence
        : sentence + " " + say("cli.usage.perhaps", String.join(", ", suggestions));
  }

  /** For an option those that begin alike; picocli suggests verbs well, but options rarely. */
  private static List<String> suggestions(UnmatchedArgumentException unknown) {
    var first = unknown.getUnmatched().getFirst();
    if (!first.startsWith("--") || first.length() < ALIKE) {
      return unknown.getSuggestions();
    }
    return unknown.getCommandLine().getCommandSpec().optionsMap().keySet().stream()
        .filter(option -> option.startsWith(first.substring(0, ALIKE)))
        .sorted()
        .toList();
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, List.of(arguments));
  }
}
