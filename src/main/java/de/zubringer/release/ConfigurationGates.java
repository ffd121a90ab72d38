package de.zubringer.release;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.fitgap.AssessedGap;
import de.zubringer.fitgap.FitGaps;
import de.zubringer.fitgap.decision.GapDecision;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Paper;
import de.zubringer.release.GateState.Mark;
import de.zubringer.responsibility.Resolution;
import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The gates that follow from the configuration alone. */
final class ConfigurationGates {
  /** So many are named; of the others there is the number. */
  private static final int NAMED_MAX = 3;

  /** Art. 28 and Art. 30 DSGVO, as the roll-in steps of packages name the documents. */
  private static final List<String> PAPERS = List.of("avv", "verzeichnis");

  private final Facts facts;
  private final Candidate candidate;

  ConfigurationGates(Facts facts) {
    this.facts = facts;
    this.candidate = facts.candidate();
  }

  GateState survey() {
    var survey =
        Survey.of(
            candidate.workspace(), candidate.book(), candidate.adaptation(), candidate.today());
    var open = survey.open().size();
    return open == 0
        ? GateState.done(
            Gate.SURVEY, answered(survey), "fertig", Integer.toString(survey.questions().size()))
        : GateState.open(Gate.SURVEY, "offen", Integer.toString(open));
  }

  /** By account where somebody answered here, else as the newest answer in the files says. */
  private Optional<Mark> answered(Survey survey) {
    return facts.written().stream()
        .filter(one -> one.action().startsWith("answered"))
        .findFirst()
        .map(one -> Mark.of(one.by(), one.at()))
        .or(
            () ->
                survey.questions().stream()
                    .map(Question::standing)
                    .filter(one -> one.by() != null && one.date() != null)
                    .max(Comparator.comparing(one -> Objects.requireNonNull(one.date())))
                    .map(one -> Mark.of(Objects.requireNonNull(one.by()), one.date())));
  }

  GateState gaps() {
    var found =
        new FitGaps(candidate.workspace(), candidate.book(), candidate.today())
            .of(candidate.adaptation());
    var blocking = found.gaps().stream().filter(AssessedGap::blocks).count();
    if (blocking > 0) {
      return GateState.open(Gate.GAPS, "offen", Long.toString(blocking));
    }
    var decided = found.gaps().stream().flatMap(one -> one.decision().stream()).toList();
    var newest =
        decided.stream()
            .filter(one -> one.owner() != null && one.date() != null)
            .max(Comparator.comparing(one -> Objects.requireNonNull(one.date())))
            .map(ConfigurationGates::mark);
    return GateState.done(
        Gate.GAPS,
        newest,
        "frei",
        Integer.toString(found.gaps().size()),
        Integer.toString(decided.size()));
  }

  private static Mark mark(GapDecision decision) {
    return Mark.of(Objects.requireNonNull(decision.owner()), decision.date());
  }

  GateState coverage() {
    var plan = candidate.plan();
    if (plan.isEmpty()) {
      return GateState.open(Gate.COVERAGE, "kein-plan");
    }
    var without =
        plan.get().covers().stream().filter(area -> !isCovered(plan.get(), area)).toList();
    if (!without.isEmpty()) {
      return GateState.open(Gate.COVERAGE, "gebiete", names(without));
    }
    if (plan.get().intake().stream().noneMatch(one -> one.destinationId() != null)) {
      return GateState.open(Gate.COVERAGE, "zustellpunkt");
    }
    return GateState.done(
        Gate.COVERAGE, Optional.empty(), "gedeckt", Integer.toString(plan.get().covers().size()));
  }

  /** Exactly one answer for every key of the Leistung, it is this body, and there is a desk. */
  private boolean isCovered(ConnectionPlan plan, Ars area) {
    return plan.leistung().keys().stream()
        .map(key -> candidate.book().resolve(key, area, candidate.today()))
        .allMatch(
            one ->
                one.status() == Resolution.Status.FOUND
                    && one.executingBody().map(Body::ars).equals(Optional.of(plan.body().ars()))
                    && one.unitIn(candidate.book().municipalities()).isPresent());
  }

  private String names(List<Ars> areas) {
    var register = candidate.book().municipalities().register();
    var named =
        areas.stream()
            .limit(NAMED_MAX)
            .map(area -> register.body(area).map(Body::name).orElseGet(area::digits))
            .collect(Collectors.joining(", "));
    return areas.size() > NAMED_MAX ? named + " … (" + areas.size() + ")" : named;
  }

  GateState draft() {
    if (candidate.plan().isEmpty()) {
      return GateState.open(Gate.DRAFT, "kein-plan");
    }
    var errors =
        candidate.book().findings().list().stream()
            .filter(one -> one.severity() == Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      return GateState.open(Gate.DRAFT, "fehler", Integer.toString(errors.size()), first(errors));
    }
    if (!candidate.overtaken().isEmpty()) {
      return GateState.open(
          Gate.DRAFT, "ueberholt", Integer.toString(candidate.overtaken().size()));
    }
    return GateState.done(
        Gate.DRAFT,
        facts.written().stream().findFirst().map(one -> Mark.of(one.by(), one.at())),
        candidate.hasChanges() ? "fehlerfrei" : "unveraendert",
        Integer.toString(candidate.draft().version()));
  }

  private static String first(List<Finding> errors) {
    return Wording.german().text(errors.getFirst());
  }

  GateState documents() {
    var profile = candidate.book().municipalities().profile(candidate.owner().ars());
    var missing = new ArrayList<String>();
    var days = new ArrayList<LocalDate>();
    for (var name : PAPERS) {
      var found =
          profile.flatMap(one -> one.paper(name)).map(Map.Entry::getValue).filter(Paper::isSigned);
      if (found.isEmpty()) {
        missing.add(Wording.german().say("release.papier." + name));
      } else if (found.get().date() != null) {
        days.add(found.get().date());
      }
    }
    if (!missing.isEmpty()) {
      return GateState.open(Gate.DOCUMENTS, "fehlen", String.join(", ", missing));
    }
    return GateState.done(
        Gate.DOCUMENTS,
        days.stream().max(Comparator.naturalOrder()).map(day -> Mark.of("datenschutz", day)),
        "liegen-vor");
  }
}
