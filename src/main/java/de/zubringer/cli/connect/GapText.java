package de.zubringer.cli.connect;

import de.zubringer.cli.Console;
import de.zubringer.fitgap.AssessedGap;
import de.zubringer.fitgap.FitGap;
import de.zubringer.fitgap.Fix;
import de.zubringer.fitgap.GapCatalogue;
import de.zubringer.fitgap.GapKind;
import de.zubringer.fitgap.decision.GapDecision;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;

/** Gaps in German, by kind. */
final class GapText {
  /** More proposals nobody reads on a screen; {@code --json} has them all. */
  private static final int FIXES_MAX = 3;

  private static final Wording GERMAN = Wording.german();

  private GapText() {}

  static void print(FitGap found, Console console) {
    var adaptation = found.adaptation();
    console.print(
        GERMAN.say(
            adaptation.plan().isPresent() ? "cli.fitgap.head" : "cli.fitgap.head-open",
            adaptation.leistung().name(),
            adaptation.body().name(),
            String.valueOf(adaptation.areas().size()),
            found.system().isEmpty() ? "–" : found.system()));
    found.candidates().forEach(one -> console.print(candidate(one)));
    for (var kind : GapKind.values()) {
      var gaps = found.gaps().stream().filter(one -> one.gap().kind() == kind).toList();
      if (!gaps.isEmpty()) {
        console.print("\n" + GERMAN.say("fitgap.kind." + kind.word()));
        gaps.forEach(one -> print(one, console));
      }
    }
    if (!found.closed().isEmpty()) {
      console.print("\n" + GERMAN.say("cli.fitgap.closed"));
      found.closed().forEach(one -> console.print("  " + one.key() + decision(one)));
    }
    sum(found, console);
  }

  private static String candidate(FitGap.Candidate one) {
    return GERMAN.say(
        one.installed() ? "cli.fitgap.candidate-here" : "cli.fitgap.candidate",
        one.id(),
        one.name(),
        String.valueOf(one.errors()),
        String.valueOf(one.warnings()),
        String.valueOf(one.hints()));
  }

  private static void print(AssessedGap assessed, Console console) {
    var gap = assessed.gap();
    var finding = gap.finding();
    console.print(
        GERMAN.say(
            "cli.fitgap.gap",
            GERMAN.say("cli.severity." + finding.severity().word()),
            GERMAN.text(finding),
            GERMAN.advice(finding),
            gap.key(),
            who(gap.who()),
            GERMAN.say("fitgap.state." + assessed.state().word())
                + assessed.decision().map(GapText::decision).orElse(""),
            where(finding)));
    gap.fixes().stream().limit(FIXES_MAX).forEach(fix -> console.print(fix(fix)));
    if (gap.fixes().size() > FIXES_MAX) {
      var more = String.valueOf(gap.fixes().size() - FIXES_MAX);
      console.print(GERMAN.say("cli.fitgap.more", more));
    }
  }

  private static String where(Finding finding) {
    var spot = finding.spot();
    return spot == null ? "–" : spot.file() + ":" + spot.line();
  }

  /** Roles are free words of packages; those we know have a German name. */
  private static String who(String role) {
    var key = "fitgap.who." + role;
    return GERMAN.knows(key) ? GERMAN.say(key) : role;
  }

  private static String decision(GapDecision one) {
    var course = one.course();
    var reason = one.reason();
    return course == null
        ? ""
        : GERMAN.say(
            "cli.fitgap.decision",
            GERMAN.say("fitgap.decision." + course.word()),
            reason == null ? "–" : reason);
  }

  private static String fix(Fix fix) {
    var change = fix.change();
    var text = fix.sentence();
    if (change == null) {
      return GERMAN.say("cli.fitgap.fix", text);
    }
    var value = change.value();
    return value == null
        ? GERMAN.say("cli.fitgap.fix-ask", text, change.file(), change.key())
        : GERMAN.say("cli.fitgap.fix-data", text, change.file(), change.key(), value.toString());
  }

  private static void sum(FitGap found, Console console) {
    var open = found.gaps().stream().filter(AssessedGap::blocks).count();
    if (found.gaps().isEmpty()) {
      console.say("cli.fitgap.none");
      return;
    }
    console.say(
        "cli.fitgap.sum",
        count(found, Severity.ERROR),
        count(found, Severity.WARNING),
        count(found, Severity.HINT),
        String.valueOf(open));
  }

  private static String count(FitGap found, Severity severity) {
    return String.valueOf(
        found.gaps().stream().filter(one -> one.gap().finding().severity() == severity).count());
  }

  static void print(GapCatalogue found, Console console) {
    console.print(
        GERMAN.say(
            "cli.fitgap.catalogue",
            found.leistung().name(),
            String.valueOf(found.municipalities()),
            String.valueOf(found.administrations()),
            String.valueOf(found.connected())));
    for (var entry : found.entries()) {
      var gap = entry.example();
      console.print(
          GERMAN.say(
              "cli.fitgap.entry",
              String.format("%4d", entry.municipalities()),
              GERMAN.say("cli.severity." + gap.finding().severity().word()),
              GERMAN.say("fitgap.kind." + gap.kind().word()),
              gap.key(),
              GERMAN.text(gap.finding())));
    }
    console.say("cli.fitgap.catalogue-sum", String.valueOf(found.entries().size()));
  }
}
