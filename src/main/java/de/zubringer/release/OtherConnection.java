package de.zubringer.release;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Municipalities;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.comparison.TrialComparison;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A live connection that becomes another one by what is released for a different Leistung.
 *
 * @param inputs samples of its package that were compared
 * @param differing how many of them become something else
 */
public record OtherConnection(
    String leistung, String name, String administration, int inputs, int differing) {

  /** What is live before, and what would be. */
  record States(Workspace before, PlanBook live, Candidate after) {}

  /**
   * All of them. Files of one Leistung alone change nothing for others.
   *
   * @param today the day that counts for rules and statutes
   */
  static List<OtherConnection> of(States states, LocalDate today) {
    var touched =
        states.after().files().keySet().stream()
            .filter(path -> !Candidate.isOwn(path, states.after().leistung()))
            .flatMap(path -> Municipalities.ownerOf(path).stream())
            .collect(Collectors.toSet());
    return touched.isEmpty()
        ? List.of()
        : states.live().plans().stream()
            .filter(plan -> isTouched(plan, states.after(), touched))
            .flatMap(plan -> compared(plan, states, today).stream())
            .toList();
  }

  private static boolean isTouched(ConnectionPlan plan, Candidate after, Set<Ars> touched) {
    var same =
        plan.municipality().equals(after.owner()) && plan.leistung().id().equals(after.leistung());
    return !same
        && (touched.contains(plan.body().ars())
            || plan.covers().stream().anyMatch(touched::contains));
  }

  private static Optional<OtherConnection> compared(
      ConnectionPlan plan, States states, LocalDate today) {
    var after = states.after().book();
    var next = after.plan(plan.municipality(), plan.leistung().leika());
    if (next.isEmpty()) {
      return Optional.of(other(plan, 0, 0));
    }
    var done =
        TrialRun.of(
            subject(states.after().workspace(), after, next.get()),
            new TrialRun.Wish(List.of(), false, today, false));
    var comparison = TrialComparison.of(subject(states.before(), states.live(), plan), done);
    return comparison.changes().isEmpty()
        ? Optional.empty()
        : Optional.of(other(plan, comparison.inputs(), comparison.changes().size()));
  }

  private static OtherConnection other(ConnectionPlan plan, int inputs, int differing) {
    return new OtherConnection(
        plan.leistung().id(), plan.leistung().name(), plan.body().fullName(), inputs, differing);
  }

  private static TrialRun.Subject subject(Workspace workspace, PlanBook book, ConnectionPlan plan) {
    var register = book.municipalities().register();
    var areas = plan.covers().stream().flatMap(area -> register.body(area).stream()).toList();
    return new TrialRun.Subject(workspace, book, plan, areas);
  }

  /** Part of what a person confirms. */
  String mark() {
    return leistung + " " + administration + " " + differing;
  }
}
