package de.zubringer.web.release;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.draft.difference.Differences;
import de.zubringer.release.Candidate;
import de.zubringer.release.Proposal;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.comparison.TrialComparison;
import de.zubringer.web.release.ReleaseConfirmPage.ChangePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a release changes, in words and by what becomes of the samples. */
@Component
class ReleaseChanges {
  /** Nobody reads more; the comparison of the trial has them all. */
  private static final int SAMPLES_MAX = 20;

  private static final int FIELDS_MAX = 30;

  private final Connections connections;

  ReleaseChanges(Connections connections) {
    this.connections = connections;
  }

  /** How the samples were compared, and those that become something else. */
  record Compared(String summary, List<ChangePart> parts) {}

  List<ChangePart> words(Proposal proposal) {
    var after = proposal.candidate();
    return Differences.of(after.book())
        .between(connections.workspace(), after.workspace(), after.files().keySet())
        .stream()
        .map(one -> new ChangePart(one.title(), one.sentences()))
        .toList();
  }

  Compared samples(Proposal proposal) {
    var after = proposal.candidate();
    var live = plan(after);
    var next = after.subject();
    if (live.isEmpty() || next.isEmpty()) {
      return new Compared(say("freigabe.muster.erste"), List.of());
    }
    var wish = new TrialRun.Wish(List.of(), false, after.today(), false);
    var before =
        new TrialRun.Subject(
            connections.workspace(), connections.current(), live.get(), after.adaptation().areas());
    var comparison = TrialComparison.of(before, TrialRun.of(next.get(), wish));
    var summary =
        say(
            "freigabe.muster",
            Integer.toString(comparison.inputs()),
            Integer.toString(comparison.changes().size()));
    return new Compared(
        summary,
        comparison.changes().stream().limit(SAMPLES_MAX).map(ReleaseChanges::part).toList());
  }

  private Optional<ConnectionPlan> plan(Candidate candidate) {
    return connections.current().plan(candidate.owner(), candidate.adaptation().leistung().leika());
  }

  private static ChangePart part(TrialComparison.Change change) {
    var sentences = new ArrayList<String>();
    change.outcome().ifPresent(pair -> sentences.add(pair("freigabe.muster.ausgang", pair)));
    change.desk().ifPresent(pair -> sentences.add(pair("freigabe.muster.stelle", pair)));
    change.told().ifPresent(pair -> sentences.add(pair("freigabe.muster.mitteilung", pair)));
    change.fields().stream()
        .limit(FIELDS_MAX)
        .forEach(
            field ->
                sentences.add(
                    say(
                        "freigabe.muster.feld",
                        field.target(),
                        orNothing(field.before()),
                        orNothing(field.after()))));
    return new ChangePart(
        say("freigabe.muster.titel", change.sample(), change.areaName()), List.copyOf(sentences));
  }

  private static String pair(String key, TrialComparison.Pair pair) {
    return say(key, orNothing(pair.before()), orNothing(pair.after()));
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
