package de.zubringer.cli.connect;

import de.zubringer.cli.Console;
import de.zubringer.kernel.Wording;
import de.zubringer.trial.Share;
import de.zubringer.trial.Trial;
import de.zubringer.trial.TrialResult;

/** A trial in lines a person reads: one for each input, then what counts. */
final class TrialText {
  /** A screen full; the protocol has them all. */
  private static final int SHOWN_MAX = 40;

  private TrialText() {}

  static void print(Trial trial, Console console) {
    trial.results().stream().filter(one -> isShown(one)).forEach(one -> line(one, console));
    var open = trial.notRehearsed();
    console.print("");
    console.print(say("cli.trial.open"));
    open.stream().limit(SHOWN_MAX).forEach(one -> console.print("  " + one.text()));
    if (open.size() > SHOWN_MAX) {
      console.print("  " + say("cli.trial.more", Integer.toString(open.size() - SHOWN_MAX)));
    }
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
