package de.zubringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ZubringerTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void suggestsTheVerbThatWasMeant() {
    assertThat(run("dmo")).isEqualTo(2);

    assertThat(err.toString()).contains("Unbekannt: dmo", "Meinten Sie", "demo", "--help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void namesTheOptionItDoesNotKnow() {
    assertThat(run("demo", "--prot", "80")).isEqualTo(2);

    assertThat(err.toString()).contains("--prot", "--port", "zubringer demo --help");
  }

  @Test
  void everyVerbAndOptionIsExplainedInGerman() {
    assertThat(Zubringer.commandLine().getSubcommands().values())
        .filteredOn(verb -> !verb.getCommandSpec().usageMessage().hidden())
        .allSatisfy(
            verb -> {
              assertThat(verb.getCommandSpec().usageMessage().description())
                  .as(verb.getCommandName())
                  .isNotEmpty();
              assertThat(verb.getCommandSpec().args())
                  .allSatisfy(
                      argument ->
                          assertThat(argument.description())
                              .as("%s %s", verb.getCommandName(), argument)
                              .isNotEmpty());
            });
  }

  @Test
  void namesTheValueItDoesNotUnderstand() {
    assertThat(run("demo", "--port", "acht")).isEqualTo(2);

    assertThat(err.toString()).contains("acht", "--port").doesNotContain("Exception");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(run("demo", "--port")).isEqualTo(2);

    assertThat(err.toString()).contains("Es fehlt", "--port");
  }

  @Test
  void listsTheVerbsWhenNoneIsGiven() {
    assertThat(run()).isEqualTo(2);

    assertThat(err.toString()).contains("Befehle:", "demo").doesNotContain("practise-start");
  }

  @Test
  void helpListsTheVerbs() {
    assertThat(run("help")).isZero();

    assertThat(out.toString()).contains("Befehle:", "demo");
  }

  @Test
  void helpExplainsAVerb() {
    assertThat(run("help", "demo")).isZero();

    assertThat(out.toString()).contains("--port", "--data");
  }

  @Test
  void helpDoesNotKnowEveryVerb() {
    assertThat(run("help", "fliegen")).isEqualTo(2);

    assertThat(err.toString()).contains("fliegen");
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isZero();

    assertThat(out.toString()).matches("Zubringer \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void aBugIsOneSentenceAndAFile() {
    var line = Zubringer.commandLine().addSubcommand(new Stumble());

    assertThat(run(line, "stumble")).isEqualTo(2);

    assertThat(err.toString())
        .contains("Unerwarteter Fehler (UnsupportedOperationException)", ".log")
        .doesNotContain("\tat ");
  }

  private int run(String... arguments) {
    return run(Zubringer.commandLine(), arguments);
  }

  private int run(CommandLine line, String... arguments) {
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    var code = line.execute(arguments);
    line.getOut().flush();
    return code;
  }

  @Command(name = "stumble")
  static final class Stumble implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new UnsupportedOperationException();
    }
  }
}
