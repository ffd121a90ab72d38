package de.zubringer.pipeline.desk;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.check.ApplicationCheck;
import de.zubringer.catalogue.check.ApplicationCheck.Attached;
import de.zubringer.catalogue.check.ApplicationCheck.Circumstances;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.LocalLaw;
import de.zubringer.connection.PlanBook;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.municipality.Body;
import de.zubringer.pipeline.Journey;
import de.zubringer.responsibility.Query;
import de.zubringer.responsibility.Resolution;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks and addresses one opened submission by one plan; computes only. What was found out on the
 * way can be asked even when the outcome is not done.
 */
public final class Assessment {

  private final PlanBook book;
  private final ConnectionPlan plan;
  private final Journey journey;
  private final OpenedSubmission opened;
  private Map<String, ?> supposed = Map.of();
  private Optional<ByHand> byHand = Optional.empty();
  private @Nullable Body area;
  private @Nullable LocalLaw law;

  public Assessment(PlanBook book, ConnectionPlan plan, Journey journey, OpenedSubmission opened) {
    this.book = book;
    this.plan = plan;
    this.journey = journey;
    this.opened = opened;
  }

  /** As if the local law had answered so, by id of the variation point; for rehearsals only. */
  public Assessment supposing(Map<String, ?> answers) {
    supposed = answers;
    return this;
  }

  /** At the desk a person chose, even where the rules name nobody or two. */
  public Assessment byHand(Optional<ByHand> chosen) {
    byHand = chosen;
    return this;
  }

  /** What is checked: what came, or what a person made of it. */
  public OpenedSubmission opened() {
    return opened;
  }

  /** The answers that counted, once the place was found. */
  public Optional<LocalLaw> law() {
    return Optional.ofNullable(law);
  }

  /** The place the application names, once it was found in the register. */
  public Optional<Body> area() {
    return Optional.ofNullable(area);
  }

  public Outcome<Addressed> run() {
    return ApplicationCheck.wellFormed(plan.leistung(), opened.mediaType(), opened.application())
        .then(read -> address(read.content(), read.hints()));
  }

  private Outcome<Addressed> address(JsonNode application, Findings before) {
    var found = book.municipalities().register().body(areaKey(application));
    if (found.isEmpty()) {
      return Outcome.held(Finding.error("area-unknown-place", areaPlace()));
    }
    area = found.get();
    var query = Query.of(journey.leika(), found.get().ars(), receivedOn()).with(application);
    var resolution = book.resolve(query);
    var counts =
        book.law(plan, resolution.rulesFrom().map(Body::ars), factDay(application))
            .supposing(supposed);
    law = counts;
    var findings = new ArrayList<>(before.list());
    findings.addAll(responsibility(resolution).list());
    if (isOurs(resolution)) {
      findings.addAll(law(counts).list());
    }
    findings.addAll(
        ApplicationCheck.content(leistung(), application, circumstances(counts)).list());
    var all = Findings.of(findings);
    if (all.hasErrors()) {
      return Outcome.held(all);
    }
    var variables = Variables.of(journey, plan, resolution, counts, opened);
    return Variables.withFeesAndDecisions(plan, application, variables, factDay(application))
        .then(known -> Addressing.desk(plan, application, resolution, known, byHand))
        .then(addressed -> Outcome.done(addressed.with(all)));
  }

  private LeistungPackage leistung() {
    return plan.leistung();
  }

  private LocalDate receivedOn() {
    return LegalTime.day(opened.receivedAt());
  }

  private Circumstances circumstances(LocalLaw counts) {
    List<Attached> attached = opened.attachments().stream().map(file -> attached(file)).toList();
    return new Circumstances(attached, counts.answers(), receivedOn());
  }

  private static Attached attached(OpenedAttachment file) {
    return new Attached(file.id(), file.mediaType(), file.content().sizeBytes(), file.content());
  }

  /** Nobody, two, or somebody else: each holds, none is guessed. */
  private Findings responsibility(Resolution resolution) {
    if (resolution.status() != Resolution.Status.FOUND && !isElsewhere(resolution)) {
      return byHand.isPresent() ? Findings.NONE : undecided(resolution);
    }
    return isElsewhere(resolution)
        ? Findings.of(
            Finding.error(
                "area-outside",
                areaPlace(),
                areaName(),
                resolution.executingBody().map(Body::name).orElse(areaName())))
        : Findings.NONE;
  }

  private Findings undecided(Resolution resolution) {
    return Findings.of(
        Finding.error(
            resolution.status() == Resolution.Status.GAP ? "nobody-responsible" : "two-responsible",
            areaPlace(),
            areaName()));
  }

  private boolean isElsewhere(Resolution resolution) {
    return resolution
        .executingBody()
        .map(body -> !body.ars().equals(plan.body().ars()))
        .orElse(false);
  }

  private boolean isOurs(Resolution resolution) {
    return resolution.executingBody().isPresent() && !isElsewhere(resolution);
  }

  private Findings law(LocalLaw counts) {
    if (counts.unanswered().isEmpty()) {
      return Findings.NONE;
    }
    return counts.statute().isEmpty()
        ? Findings.of(Finding.error("statute-missing", areaPlace(), areaName()))
        : Findings.of(
            counts.unanswered().stream()
                .map(point -> Finding.error("answer-missing", "", point.question()))
                .toList());
  }

  private String areaPlace() {
    return leistung().submission().area();
  }

  private String areaName() {
    return area == null ? "" : area.name();
  }

  private Ars areaKey(JsonNode application) {
    return new Ars(at(application, areaPlace()));
  }

  /** The day whose statute counts; where the application names none, the day of receipt. */
  private LocalDate factDay(JsonNode application) {
    try {
      return LocalDate.parse(at(application, leistung().submission().factDate()));
    } catch (DateTimeException e) {
      return receivedOn();
    }
  }

  /** The text at a dotted path without lists; empty if there is none. */
  private static String at(JsonNode node, String path) {
    return node.at("/" + path.replace('.', '/')).asString("");
  }
}
