package de.zubringer.cli.connect;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.FindingList;
import de.zubringer.cli.exchange.Exchanged;
import de.zubringer.survey.Survey;
import de.zubringer.survey.SurveyAnswers;
import de.zubringer.survey.SurveySheet;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The open questions of one Leistung in one administration; takes answers from a table. */
@Command(name = "survey")
public final class SurveyVerb implements Callable<Integer> {
  /** Some hundred questions with their reasons, ten times over. */
  private static final int SHEET_BYTES_MAX = 8 * 1024 * 1024;

  @Option(names = "--csv", paramLabel = "F")
  private @Nullable Path csv;

  @Option(names = "--answers", paramLabel = "F")
  private @Nullable Path answers;

  @Option(names = "--write")
  private boolean write;

  @Mixin private final AdaptationOptions options = new AdaptationOptions();
  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    if (write && answers == null) {
      throw new CannotGoOn("cli.survey.write-what");
    }
    var chosen = options.choose();
    var file = answers;
    return file == null ? show(survey(chosen)) : take(chosen, file);
  }

  private static Survey survey(AdaptationOptions.Chosen chosen) {
    return Survey.of(chosen.workspace(), chosen.book(), chosen.adaptation(), chosen.today());
  }

  private int show(Survey survey) {
    if (options.json()) {
      print(SurveyReport.of(survey));
    } else {
      SurveyText.of(survey).forEach(console::print);
    }
    table(survey);
    return survey.open().isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  private void table(Survey survey) {
    var target = csv;
    if (target != null) {
      var place = target.toAbsolutePath();
      var folder = Objects.requireNonNullElse(place.getParent(), place);
      Exchanged.write(folder, Map.of(place.toString(), SurveySheet.write(survey)));
      console.say("cli.survey.csv", target.toString());
    }
  }

  private int take(AdaptationOptions.Chosen chosen, Path file) {
    var sheet = SurveySheet.read(file.toString(), Exchanged.read(file, SHEET_BYTES_MAX));
    if (sheet.findings().hasErrors()) {
      FindingList.print(sheet.findings(), options.json(), console);
      return ExitCode.UNUSABLE;
    }
    var taken =
        SurveyAnswers.of(
            chosen.workspace(),
            chosen.book(),
            chosen.adaptation(),
            chosen.today(),
            sheet.answers());
    var good = !taken.findings().hasErrors();
    if (write && good) {
      Exchanged.write(options.directory(), taken.files());
    }
    report(chosen, taken, write && good);
    table(good ? taken.after() : survey(chosen));
    return good && taken.after().open().isEmpty() && taken.missing().isClean()
        ? ExitCode.GOOD
        : ExitCode.FINDINGS;
  }

  private void report(AdaptationOptions.Chosen chosen, SurveyAnswers taken, boolean written) {
    if (options.json()) {
      print(SurveyReport.of(taken, chosen.workspace(), written));
      return;
    }
    SurveyText.changes(taken, chosen.workspace()).forEach(console::print);
    FindingList.print(taken.findings(), false, console);
    FindingList.print(taken.missing(), false, console);
    console.say(
        written ? "cli.survey.written" : "cli.survey.not-written",
        String.valueOf(taken.taken().size()),
        String.valueOf(taken.files().size()),
        String.valueOf(taken.after().open().size()));
  }

  private void print(Object report) {
    console.print(JsonMapper.shared().writeValueAsString(report));
  }
}
