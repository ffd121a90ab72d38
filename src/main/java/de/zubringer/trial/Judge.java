package de.zubringer.trial;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.sample.Expectation;
import de.zubringer.catalogue.target.TargetField.TooLong;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.Row;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.rehearsal.Rehearsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether something became what it was to become. */
final class Judge {
  static final String DELIVERED = "delivered";
  static final String HELD = "held";
  static final String REFUSED = "refused";

  /** Where the law of a place forbids what the form allows, holding is right. */
  private static final Set<String> BY_LOCAL_LAW =
      Set.of(
          "code-not-allowed",
          "local-required",
          "local-too-many",
          "local-too-small",
          "local-too-great");

  /**
   * What somebody wanted and what is otherwise.
   *
   * @param expected in words; empty if nobody said
   */
  record Verdict(String expected, List<String> differences) {}

  private Judge() {}

  static String word(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> done -> DELIVERED;
      case Outcome.Refused<?> refused -> REFUSED;
      case Outcome.Held<?> held -> HELD;
      case Outcome.Later<?> later -> HELD;
    };
  }

  static Findings findings(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Refused<?>(var findings) -> findings;
      case Outcome.Held<?>(var findings) -> findings;
      default -> Findings.NONE;
    };
  }

  static Verdict verdict(
      Wanted wanted, JsonNode application, Map<String, ?> answers, Rehearsed rehearsed) {
    var outcome = rehearsed.outcome();
    return switch (wanted) {
      case Wanted.Anything anything -> new Verdict("", List.of());
      case Wanted.Accepted accepted ->
          new Verdict(say("trial.expected.accepted"), accepted(rehearsed, outcome));
      case Wanted.Stopped(var word, var mark) ->
          new Verdict(outcome(word), stopped(word, mark, outcome));
      case Wanted.Written(var all) ->
          Expectation.first(all, application, answers)
              .map(one -> new Verdict(outcome(one.outcome()), written(one, rehearsed, outcome)))
              .orElseGet(
                  () ->
                      new Verdict(
                          say("trial.expected.unclear"), List.of(say("trial.difference.unclear"))));
    };
  }

  static String outcome(String word) {
    return say("trial.outcome." + word);
  }

  private static List<String> accepted(Rehearsed rehearsed, Outcome<?> outcome) {
    if (outcome instanceof Outcome.Done) {
      return List.of();
    }
    var errors = errors(findings(outcome));
    var wrong = errors.stream().filter(finding -> !isDeclared(finding, rehearsed)).toList();
    return outcome instanceof Outcome.Held && wrong.isEmpty()
        ? List.of()
        : List.of(
            say("trial.difference.not-accepted", outcome(word(outcome)), texts(wrong, errors)));
  }

  /** Whether the local law or a row of the mapping says that this is to be held. */
  private static boolean isDeclared(Finding finding, Rehearsed rehearsed) {
    if (BY_LOCAL_LAW.contains(finding.code())) {
      return true;
    }
    var target = FieldPath.plain(finding.place());
    return rehearsed.desk() instanceof Outcome.Done<Addressed>(var addressed)
        && addressed.target().mapping().rows().stream()
            .filter(row -> FieldPath.plain(row.target()).equals(target))
            .anyMatch(row -> holds(row, finding.code()));
  }

  private static boolean holds(Row row, String code) {
    return switch (code) {
      case "value-too-long" -> row.onTooLong() == TooLong.HOLD;
      case "target-required-empty" -> row.onMissing() == Row.OnMissing.HOLD;
      default -> row.rule() == Row.Rule.ASK;
    };
  }

  private static List<String> stopped(String word, String mark, Outcome<?> outcome) {
    var differences = new ArrayList<String>();
    outcome(word, outcome, differences);
    if (!mark.isEmpty()) {
      missing(List.of(mark), outcome, differences);
    }
    return differences;
  }

  private static List<String> written(
      Expectation wanted, Rehearsed rehearsed, Outcome<List<TargetDocument>> outcome) {
    var differences = new ArrayList<String>();
    outcome(wanted.outcome(), outcome, differences);
    missing(wanted.findings(), outcome, differences);
    if (rehearsed.desk() instanceof Outcome.Done<Addressed>(var addressed)) {
      desk(wanted, addressed, differences);
    }
    return differences;
  }

  private static void desk(Expectation wanted, Addressed addressed, List<String> differences) {
    var desk = addressed.desk();
    var unit = Optional.ofNullable(wanted.unit());
    unit.filter(one -> !one.equals(desk.unit()))
        .ifPresent(one -> differences.add(say("trial.difference.unit", one, desk.unit())));
    var target = Optional.ofNullable(wanted.target());
    target
        .filter(one -> !one.equals(desk.target()))
        .filter(one -> !one.equals(addressed.target().system().id()))
        .ifPresent(one -> differences.add(say("trial.difference.target", one, desk.target())));
    wanted
        .decisions()
        .forEach(
            (table, row) -> {
              var decided = decision(addressed, table);
              if (!decided.equals(row)) {
                differences.add(say("trial.difference.decision", table, row, decided));
              }
            });
  }

  private static String decision(Addressed addressed, String table) {
    return addressed.variables().get("decisions") instanceof Map<?, ?> all
            && all.get(table) instanceof Map<?, ?> decided
        ? String.valueOf(decided.get("row"))
        : "–";
  }

  private static void outcome(String wanted, Outcome<?> outcome, List<String> differences) {
    var is = word(outcome);
    if (!is.equals(wanted)) {
      var errors = errors(findings(outcome));
      differences.add(
          errors.isEmpty()
              ? say("trial.difference.outcome", outcome(wanted), outcome(is))
              : say(
                  "trial.difference.outcome-because",
                  outcome(wanted),
                  outcome(is),
                  texts(errors, errors)));
    }
  }

  private static void missing(List<String> marks, Outcome<?> outcome, List<String> differences) {
    var found = errors(findings(outcome));
    for (var mark : marks) {
      if (found.stream().noneMatch(finding -> isMarked(finding, mark))) {
        differences.add(say("trial.difference.finding", mark));
      }
    }
  }

  /** All breaches of the schema are one problem to the sender. */
  private static boolean isMarked(Finding finding, String mark) {
    var own = finding.code() + "@" + finding.place();
    return mark.equals(finding.mark())
        || mark.equals(own)
        || mark.equals(own.replaceFirst("^schema-[a-z-]+@", "schema-violation@"));
  }

  private static List<Finding> errors(Findings findings) {
    return findings.list().stream().filter(finding -> finding.severity() != Severity.HINT).toList();
  }

  private static String texts(List<Finding> some, List<Finding> all) {
    return String.join(
        " ",
        (some.isEmpty() ? all : some)
            .stream().map(finding -> Wording.german().text(finding)).distinct().toList());
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
