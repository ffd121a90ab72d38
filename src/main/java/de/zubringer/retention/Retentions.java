package de.zubringer.retention;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.erasure.Erasures;
import de.zubringer.pipeline.erasure.Resting.End;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Aufbewahrung of an administration: what is due, who approves it, and what was erased. */
@Component
public class Retentions {
  public static final String MODE = "erasure-mode";

  /** Of one run: its protocol stays readable, and the next night takes the rest. */
  static final int JOURNEYS_MAX = 20_000;

  private static final int SHOWN_MAX = 10;
  private static final int RUNS_SHOWN_MAX = 50;

  /** No journey: asks whether a hold is about all of them. */
  private static final JourneyId NOBODY = new JourneyId(new UUID(0, 0));

  private final KeepRules rules;
  private final Erasures erasures;
  private final Holds holds;
  private final RunBegin begin;
  private final Runs runs;
  private final ModeStore modes;

  Retentions(
      KeepRules rules, Erasures erasures, Holds holds, RunBegin begin, Runs runs, ModeStore modes) {
    this.rules = rules;
    this.erasures = erasures;
    this.holds = holds;
    this.begin = begin;
    this.runs = runs;
    this.modes = modes;
  }

  /** What a run of today would erase, rule by rule; counts and ids, no content. */
  public List<DueLine> preview(MunicipalityId municipality) {
    var today = begin.today();
    var holding = holds.holding(municipality, today);
    return rules.of(municipality).stream()
        .map(rule -> line(municipality, rule, holding))
        .filter(DueLine::isWorthShowing)
        .toList();
  }

  private DueLine line(MunicipalityId municipality, KeepRule rule, List<Hold> holding) {
    var resting = rule.due(begin.today());
    if (resting.isEmpty()) {
      return new DueLine(rule, 0, 0, List.of());
    }
    var due = erasures.count(municipality, resting.get());
    var whole =
        holding.stream()
            .anyMatch(
                hold ->
                    !(hold.about() instanceof Hold.About.OneJourney)
                        && hold.isAbout(NOBODY, resting.get()));
    var held = whole ? due : erasures.countOf(municipality, resting.get(), single(holding));
    var first = erasures.list(municipality, resting.get(), null, SHOWN_MAX);
    return new DueLine(rule, due - held, held, first);
  }

  private static List<JourneyId> single(List<Hold> holding) {
    return holding.stream()
        .flatMap(
            hold ->
                hold.about() instanceof Hold.About.OneJourney(var journey)
                    ? Stream.of(journey)
                    : Stream.<JourneyId>empty())
        .toList();
  }

  /**
   * Decides a run of what is due today and lets it begin; held if there is one under way or nothing
   * to do.
   *
   * @param held whether journeys nobody decided about go as well
   */
  public Outcome<Integer> erase(MunicipalityId municipality, boolean held, Author by) {
    return begin.run(municipality, rule -> held || rule.end() != End.HELD, false, by);
  }

  /** The newest first. */
  public List<ErasureRun> runs(MunicipalityId municipality) {
    return runs.list(municipality, RUNS_SHOWN_MAX);
  }

  /** As it was kept; empty while the run goes on. */
  public Optional<DeletionProtocol> protocol(MunicipalityId municipality, int run) {
    return runs.protocol(municipality, run);
  }

  /** Whether the audit chain knows exactly this protocol. */
  public boolean isGenuine(MunicipalityId municipality, int run) {
    return runs.isGenuine(municipality, run);
  }

  /** Whether what is due is erased every night without anybody approving it. */
  public boolean isAutomatic(MunicipalityId municipality) {
    return modes.isAutomatic(municipality);
  }

  /** Decides whether it is; with an entry of the audit chain. */
  public void decide(MunicipalityId municipality, boolean automatic, Author by) {
    modes.decide(municipality, automatic, by);
  }
}
