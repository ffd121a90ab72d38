package de.zubringer.trial.comparison;

import de.zubringer.kernel.Wording;
import de.zubringer.mapping.exchange.FieldChange;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two states of a plan over the same inputs.
 *
 * @param inputs how many were compared
 * @param changes of those that became something else
 */
public record TrialComparison(int inputs, List<Change> changes) {
  /**
   * What one input became before and becomes now.
   *
   * @param outcome empty if it is the same, as desk and told
   * @param desk unit and target system
   * @param told to the applicant
   * @param fields of the target that are written otherwise
   */
  public record Change(
      String sample,
      String area,
      String areaName,
      Optional<Pair> outcome,
      Optional<Pair> desk,
      Optional<Pair> told,
      List<FieldChange> fields) {
    boolean isNone() {
      return outcome.isEmpty() && desk.isEmpty() && told.isEmpty() && fields.isEmpty();
    }
  }

  /** Before and after. */
  public record Pair(String before, String after) {
    static Optional<Pair> of(String before, String after) {
      return before.equals(after) ? Optional.empty() : Optional.of(new Pair(before, after));
    }
  }

  /**
   * Lets everything that was tried go its way by the earlier state.
   *
   * @param done by the later one
   */
  public static TrialComparison of(TrialRun.Subject earlier, TrialRun.Done done) {
    return of(earlier, done, Watcher.NOBODY);
  }

  /** The same, for somebody who waits and may want to end it. */
  public static TrialComparison of(TrialRun.Subject earlier, TrialRun.Done done, Watcher watcher) {
    var before = TrialRun.again(earlier, done.trial().day(), done.played(), watcher);
    var after = done.trial().results();
    var changes = new ArrayList<Change>();
    for (int i = 0; i < after.size(); i++) {
      var change = change(before.get(i), after.get(i));
      if (!change.isNone()) {
        changes.add(change);
      }
    }
    return new TrialComparison(after.size(), List.copyOf(changes));
  }

  private static Change change(TrialResult before, TrialResult after) {
    return new Change(
        after.sample(),
        after.area(),
        after.areaName(),
        Pair.of(outcome(before), outcome(after)),
        Pair.of(desk(before), desk(after)),
        Pair.of(before.told(), after.told()),
        FieldChange.betweenWritten(written(before), written(after)));
  }

  private static String outcome(TrialResult result) {
    return Wording.german().say("trial.outcome." + result.outcome());
  }

  private static String desk(TrialResult result) {
    return result.way().map(way -> way.unitName() + " → " + way.targetName()).orElse("–");
  }

  /** Fields of all receivers; each has its own in front of the name. */
  private static List<FieldChange.Written> written(TrialResult result) {
    return result.documents().stream()
        .flatMap(
            file ->
                file.fields().stream()
                    .map(
                        field ->
                            new FieldChange.Written(
                                file.receiver().isEmpty()
                                    ? field.target()
                                    : file.receiver() + ": " + field.target(),
                                field.line(),
                                field.after())))
        .toList();
  }
}
