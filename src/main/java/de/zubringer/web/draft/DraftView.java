package de.zubringer.web.draft;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.catalogue.procedure.Procedure;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.responsibility.Reason;
import de.zubringer.responsibility.Resolution;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.draft.DraftPage.Deviation;
import de.zubringer.web.draft.DraftPage.Plan;
import de.zubringer.web.draft.DraftPage.Responsible;
import de.zubringer.web.draft.DraftPage.Rule;
import de.zubringer.web.draft.DraftPage.Step;
import de.zubringer.web.draft.DraftPage.Target;
import de.zubringer.web.flow.PlanWay;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Words;
import de.zubringer.workspace.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Makes the page of a draft. */
final class DraftView {
  /** Names of more municipalities are counted. */
  private static final int NAMED_MAX = 30;

  private final Drafted drafted;
  private final Optional<ConnectionPlan> plan;
  private final Optional<Document> file;

  private DraftView(Drafted drafted) {
    this.drafted = drafted;
    this.plan = drafted.adaptation().plan();
    this.file =
        DraftFile.named(drafted, "anbindung")
            .flatMap(one -> drafted.workspace().document(one.path()));
  }

  static DraftPage page(Person person, Drafted drafted, AdaptationHead head) {
    var view = new DraftView(drafted);
    var values = DraftValues.of(drafted);
    return new DraftPage(
        head,
        DraftStation.words(drafted),
        view.isBegun(),
        drafted.mayChange(person),
        view.basedOn(),
        !drafted.draft().overtaken().isEmpty(),
        view.findings(false),
        view.findings(true),
        view.plan.map(view::plan),
        view.responsible(),
        values.stream().filter(one -> !one.statute()).toList(),
        values.stream().filter(DraftPage.Group::statute).toList(),
        view.procedure(),
        view.deviations());
  }

  private boolean isBegun() {
    return DraftFile.named(drafted, "anbindung")
        .filter(one -> one.isIn(drafted.draft()))
        .isPresent();
  }

  private String basedOn() {
    var origin = file.map(one -> one.content().path("basedOn")).filter(JsonNode::isObject);
    return origin
        .map(
            one ->
                say(
                    "entwurf.vorlage",
                    one.path("blueprint").asString(""),
                    one.path("version").toString()))
        .orElse("");
  }

  /** Of the files of this Leistung and those that are general, the gravest first. */
  private List<FindingLine> findings(boolean hints) {
    var paths = DraftFile.of(drafted).stream().map(DraftFile::path).collect(Collectors.toSet());
    return FindingLine.of(
            Findings.of(
                drafted.book().findings().list().stream()
                    .filter(one -> one.spot() != null && paths.contains(one.spot().file()))
                    .filter(one -> hints == (one.severity() == Severity.HINT))
                    .sorted(Comparator.comparing(Finding::severity))
                    .distinct()
                    .toList()))
        .stream()
        .map(one -> new FindingLine(one.weight(), one.text(), one.advice(), ""))
        .distinct()
        .toList();
  }

  private Plan plan(ConnectionPlan found) {
    var way = PlanWay.of(found, drafted.book(), drafted.today());
    return new Plan(
        way.wide(),
        way.tall(),
        way.words(),
        found.intake().stream().map(this::intake).toList(),
        found.routing().rules().stream()
            .map(
                rule ->
                    new Rule(
                        rule.text(),
                        found
                            .unitOf(rule)
                            .flatMap(found.profile()::unit)
                            .map(OrgUnit::name)
                            .orElseGet(() -> say("entwurf.offen")),
                        found.targetOf(rule).system().name()))
            .toList(),
        found.targets().stream().map(one -> target(found, one)).distinct().toList());
  }

  private String intake(Destination destination) {
    var environment = destination.environment();
    var key = "draft.difference.word." + environment;
    return say(
        destination.destinationId() == null ? "entwurf.zustellpunkt.ohne" : "entwurf.zustellpunkt",
        destination.id(),
        environment == null ? "–" : Words.sayOr(environment, key));
  }

  private Target target(ConnectionPlan found, PlanTarget target) {
    var mapping = target.mapping();
    var local = file.map(one -> one.content().path("mapping").size()).orElse(0);
    var own = target.equals(found.target()) && local > 0;
    var words =
        mapping.path().isEmpty()
            ? say("entwurf.abbildung.keine")
            : say(
                own ? "entwurf.abbildung.oertlich" : "entwurf.abbildung",
                Integer.toString(mapping.version()),
                Integer.toString(mapping.rows().size()),
                Integer.toString(local));
    return new Target(
        target.system().name(),
        words,
        mapping.path().isEmpty()
            ? ""
            : "/abbildungen/%s/%s?kommune=%s"
                .formatted(target.system().id(), drafted.leistung(), drafted.owner()));
  }

  /** Municipalities for which the same rules say the same are one line. */
  private List<Responsible> responsible() {
    Map<List<String>, List<Resolution>> same = new LinkedHashMap<>();
    drafted
        .adaptation()
        .resolutions(drafted.book(), drafted.today())
        .forEach(one -> same.computeIfAbsent(marks(one), key -> new ArrayList<>()).add(one));
    return same.values().stream().map(this::responsible).toList();
  }

  private static List<String> marks(Resolution one) {
    var marks = new ArrayList<String>();
    marks.add(one.executingBody().map(body -> body.ars().digits()).orElse(one.status().name()));
    marks.add(one.unit().orElse(""));
    one.reasons().stream().map(Reason::rule).forEach(marks::add);
    return marks;
  }

  private Responsible responsible(List<Resolution> same) {
    var first = same.getFirst();
    var names = same.stream().map(one -> name(one)).toList();
    var areas =
        names.stream().limit(NAMED_MAX).collect(Collectors.joining(", "))
            + (names.size() > NAMED_MAX ? " … (" + names.size() + ")" : "");
    return new Responsible(
        areas,
        first.executingBody().map(Body::fullName).orElseGet(() -> say("entwurf.niemand")),
        first
            .unitIn(drafted.book().municipalities())
            .map(OrgUnit::name)
            .orElseGet(() -> say("entwurf.offen")),
        first.reasons().stream().map(DraftView::why).distinct().toList());
  }

  private String name(Resolution one) {
    return drafted
        .book()
        .municipalities()
        .register()
        .body(one.area())
        .map(Body::name)
        .orElseGet(() -> one.area().digits());
  }

  private static String why(Reason reason) {
    var basis = reason.legalBasis();
    return basis == null ? reason.text() : say("entwurf.grundlage", reason.text(), basis);
  }

  private List<Step> procedure() {
    return Procedure.of(drafted.workspace(), drafted.adaptation().leistung()).stream()
        .flatMap(found -> found.nodes().stream().flatMap(node -> step(found, node)))
        .toList();
  }

  private Stream<Step> step(Procedure procedure, Procedure.Node node) {
    return switch (node.kind()) {
      case TASK -> Stream.of(new Step(node.name(), who(procedure, node.lane())));
      case SERVICE -> Stream.of(new Step(node.name(), say("entwurf.software")));
      default -> Stream.empty();
    };
  }

  /** The units here that have the function of the lane. */
  private String who(Procedure procedure, String lane) {
    var name =
        procedure.lanes().stream()
            .filter(one -> one.id().equals(lane))
            .map(Procedure.Lane::name)
            .findFirst()
            .orElse("");
    var units =
        drafted.book().municipalities().profile(drafted.adaptation().body().ars()).stream()
            .flatMap(profile -> profile.unitsWith(lane, drafted.today()).stream())
            .map(OrgUnit::name)
            .filter(unit -> !unit.equals(name))
            .collect(Collectors.joining(", "));
    return units.isEmpty() ? name : say("entwurf.wer", name, units);
  }

  private List<Deviation> deviations() {
    return file.stream()
        .flatMap(one -> one.content().path("deviations").values().stream())
        .map(one -> new Deviation(of(one.path("of").asString("")), one.path("reason").asString("")))
        .toList();
  }

  /** Of an answer its question. */
  private String of(String place) {
    var last = place.substring(place.lastIndexOf('.') + 1);
    return place.startsWith("mapping.")
        ? say("entwurf.abweichung.feld", last)
        : drafted
            .adaptation()
            .leistung()
            .variationPoint(last)
            .map(point -> point.question())
            .orElse(place);
  }
}
