package de.zubringer.cli.connect;

import de.zubringer.cli.Console;
import de.zubringer.kernel.Wording;
import de.zubringer.trial.NotRehearsed;
import de.zubringer.trial.Share;
import de.zubringer.trial.Trial;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.comparison.TrialComparison;

/** A trial in lines a person reads: one for each input, then what counts. */
final class TrialText {
  /** Of each kind; the protocol has them all. */
  private static final int SHOWN_MAX = 6;

  private TrialText() {}

  static void print(TrialReport report, Console console) {
    var trial = report.trial();
    trial.results().stream().filter(one -> isShown(one)).forEach(one -> line(one, console));
    open(trial, console);
    if (report.against() != null) {
      changes(report.against(), console);
    }
    sums(trial, console);
  }

  private static void open(Trial trial, Console console) {
    console.print("");
    console.print(say("cli.trial.open"));
    var kinds = trial.notRehearsed().stream().map(NotRehearsed::kind).distinct().toList();
    for (var kind : kinds) {
      var all = trial.notRehearsed().stream().filter(one -> one.kind().equals(kind)).toList();
      all.stream().limit(SHOWN_MAX).forEach(one -> console.print("  " + one.text()));
      if (all.size() > SHOWN_MAX) {
        console.print("  " + say("cli.trial.more", Integer.toString(all.size() - SHOWN_MAX)));
      }
    }
  }

  private static void changes(TrialComparison comparison, Console console) {
    console.print("");
    console.print(
        say(
            "cli.trial.against",
            Integer.toString(comparison.inputs()),
            Integer.toString(comparison.changes().size())));
    for (var change : comparison.changes()) {
      console.print("  " + change.sample() + "@" + change.areaName());
      change.outcome().ifPresent(pair -> pair("cli.trial.against.outcome", pair, console));
      change.desk().ifPresent(pair -> pair("cli.trial.against.desk", pair, console));
      change.told().ifPresent(pair -> pair("cli.trial.against.told", pair, console));
      for (var field : change.fields()) {
        var line = field.line() == 0 ? "" : " (" + field.line() + ")";
        console.print(
            "    " + field.target() + line + ": " + field.before() + " -> " + field.after());
      }
    }
  }

  private static void pair(String key, TrialComparison.Pair pair, Console console) {
    console.print("    " + say(key, pair.before(), pair.after()));
  }

  private static void sums(Trial trial, Console console) {
    console.print("");
    console.print(
        say(
            "cli.trial.coverage",
            share(trial.rules()),
            share(trial.rows()),
            share(trial.answers())));
    console.print(
        say(
            "cli.trial.sum",
            Integer.toString(trial.results().size()),
            Integer.toString(trial.count("delivered")),
            Integer.toString(trial.count("held")),
            Integer.toString(trial.count("refused")),
            Integer.toString(trial.asExpected()),
            Integer.toString(trial.unexpected().size())));
  }

  /** Of generated ones only those that need a look. */
  private static boolean isShown(TrialResult one) {
    return !one.source().equals("generated") || !one.asExpected();
  }

  private static void line(TrialResult one, Console console) {
    var way = one.way().map(found -> found.unitName() + " → " + found.targetName()).orElse("–");
    console.print(
        "%s %s@%s  %s  %s"
            .formatted(
                one.asExpected() ? "✓" : "✗",
                one.sample(),
                one.areaName(),
                say("trial.outcome." + one.outcome()),
                way));
    one.differences().forEach(difference -> console.print("    " + difference));
  }

  private static String share(Share share) {
    return share.done() + "/" + share.all();
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
