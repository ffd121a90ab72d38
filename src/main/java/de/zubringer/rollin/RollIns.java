package de.zubringer.rollin;

import de.zubringer.audit.Author;
import de.zubringer.catalogue.procedure.RollInSteps;
import de.zubringer.catalogue.procedure.RollInSteps.Step;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans of all administrations: begin them, note what was done, and see how long it took. */
@Component
public class RollIns {
  /** A sentence or two; what is longer belongs into a document. */
  private static final int TEXT_MAX = 2000;

  private static final int NAME_MAX = 200;

  /** A thousand hours for one step is a mistake of typing. */
  private static final int MINUTES_MAX = 60_000;

  /** Nobody plans longer ahead, nor notes what is longer ago. */
  private static final int YEARS_MAX = 5;

  /** Who is noted where nobody had to look. */
  private static final Author SOFTWARE = new Author("Zubringer", "software");

  private final RollInStore store;
  private final Verifications verifications;
  private final InstantSource clock;

  RollIns(RollInStore store, Verifications verifications, InstantSource clock) {
    this.store = store;
    this.verifications = verifications;
    this.clock = clock;
  }

  /** What somebody writes beside a step. */
  public record Note(
      String owner, @Nullable LocalDate due, String text, @Nullable Integer minutes) {}

  /** A plan that was begun. */
  public record Begun(MunicipalityId owner, String leistung) {}

  /** Steps of the Land with those of the package, before or after the plan was begun. */
  public List<Step> steps(Situation situation) {
    return RollInSteps.merged(situation.workspace(), situation.leistung(), situation.land());
  }

  /** With what was verified last; empty before it was begun. */
  public Optional<RollInPlan> plan(Situation situation) {
    var owner = situation.owner();
    var leistung = situation.leistung().id();
    return store
        .startsOn(owner, leistung)
        .map(day -> plan(situation, day, verifications.kept(owner, leistung)));
  }

  /**
   * For somebody who looks at it: with all that is quick to verify as it is now. Before it was
   * begun as it would be if it began on a day.
   */
  public RollInPlan planNow(Situation situation, LocalDate otherwise) {
    var day = store.startsOn(situation.owner(), situation.leistung().id()).orElse(otherwise);
    return plan(situation, day, verifications.now(situation, steps(situation)));
  }

  /** One step as somebody sees it who looks now. */
  private Optional<PlannedStep> stepNow(Situation situation, String step) {
    var asked = steps(situation).stream().filter(one -> one.id().equals(step)).toList();
    return store
        .startsOn(situation.owner(), situation.leistung().id())
        .map(day -> plan(situation, day, verifications.now(situation, asked)))
        .flatMap(plan -> plan.step(step));
  }

  private RollInPlan plan(Situation situation, LocalDate day, Map<String, KeptVerdict> verdicts) {
    var facts = store.facts(situation.owner(), situation.leistung().id());
    return RollInPlan.of(day, steps(situation), facts, verdicts);
  }

  /** Those that were begun in an administration. */
  public List<Begun> begun(MunicipalityId owner) {
    return store.begun(owner).stream().map(one -> new Begun(one.owner(), one.leistung())).toList();
  }

  /** Begins a plan, or moves its beginning; what was done stays done. */
  @Transactional
  public Outcome<LocalDate> begin(Situation situation, LocalDate startsOn, Author by) {
    if (isOut(startsOn, situation.today())) {
      return Outcome.held(Finding.error("rollin-day", "beginn"));
    }
    store.begin(
        situation.owner(),
        situation.leistung().id(),
        startsOn,
        clock.instant().atOffset(ZoneOffset.UTC),
        by);
    return Outcome.done(startsOn);
  }

  /**
   * Somebody says how far a step is.
   *
   * @param text why, or what proves it
   */
  @Transactional
  public Outcome<StepState> change(
      Situation situation, String step, StepState next, String text, Author by) {
    store.lock(situation.owner(), situation.leistung().id());
    var found = stepNow(situation, step);
    if (found.isEmpty()) {
      return Outcome.held(Finding.error("rollin-step-unknown", ""));
    }
    if (!found.get().choices().contains(next)) {
      return Outcome.held(Finding.error("rollin-step-change", "", found.get().step().name()));
    }
    var said = text.strip();
    if (next.needsReason() && said.isEmpty()) {
      return Outcome.held(Finding.error("rollin-reason", "grund", found.get().step().name()));
    }
    if (said.length() > TEXT_MAX) {
      return Outcome.held(Finding.error("rollin-text-long", "grund", Integer.toString(TEXT_MAX)));
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var change = new StepChange(at, by, next, said);
    store.add(situation.owner(), situation.leistung().id(), step, change);
    return Outcome.done(next);
  }

  /**
   * Lets what can verify itself do so; a step in work that is found good is done with that.
   *
   * @return false if that is under way already
   */
  public boolean verify(Situation situation) {
    if (!verifications.run(situation, steps(situation))) {
      return false;
    }
    var found = plan(situation).map(RollInPlan::steps).orElse(List.of());
    for (var step : found) {
      var verdict = step.verdict();
      if (step.byItself() && verdict != null && step.facts().state() == StepState.IN_WORK) {
        store.finish(
            situation.owner(),
            situation.leistung().id(),
            step.step().id(),
            new StepChange(
                verdict.checkedAt(), SOFTWARE, StepState.DONE, verdict.verdict().text()));
      }
    }
    return true;
  }

  /** Somebody writes beside a step who does it, until when, and how long it took. */
  @Transactional
  public Outcome<Note> note(Situation situation, String step, Note note) {
    store.lock(situation.owner(), situation.leistung().id());
    var found = plan(situation).flatMap(plan -> plan.step(step));
    if (found.isEmpty()) {
      return Outcome.held(Finding.error("rollin-step-unknown", ""));
    }
    var due = note.due();
    var minutes = note.minutes();
    if (due != null && isOut(due, situation.today())) {
      return Outcome.held(Finding.error("rollin-day", "frist"));
    }
    if (minutes != null && (minutes < 0 || minutes > MINUTES_MAX)) {
      return Outcome.held(
          Finding.error("rollin-minutes", "minuten", Integer.toString(MINUTES_MAX)));
    }
    if (note.owner().length() > NAME_MAX || note.text().length() > TEXT_MAX) {
      return Outcome.held(Finding.error("rollin-text-long", "vermerk", Integer.toString(TEXT_MAX)));
    }
    var facts = new StepFacts(note.owner().strip(), due, note.text().strip(), minutes, List.of());
    store.note(situation.owner(), situation.leistung().id(), step, facts);
    return Outcome.done(note);
  }

  /** How long the steps took in one administration. */
  public List<StepTime> times(MunicipalityId owner, String leistung) {
    return store.times(owner).stream().filter(one -> one.leistung().equals(leistung)).toList();
  }

  /** How long they usually take, over all administrations. */
  public List<StepMedian> medians() {
    return StepMedian.of(store.times(null));
  }

  private static boolean isOut(LocalDate day, LocalDate today) {
    return day.isBefore(today.minusYears(YEARS_MAX)) || day.isAfter(today.plusYears(YEARS_MAX));
  }
}
