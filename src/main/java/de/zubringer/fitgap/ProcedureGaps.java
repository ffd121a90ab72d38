package de.zubringer.fitgap;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.LeistungPackage.Deadline;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.VariationPoint.Effect;
import de.zubringer.catalogue.procedure.Procedure;
import de.zubringer.catalogue.procedure.RollInSteps;
import de.zubringer.expression.Compilation;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Document;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Leistung × procedure: who does the steps, who is asked, who looks twice, and by when. */
final class ProcedureGaps {
  /** How packages name the question from which sum on a second person looks. */
  private static final String FOUR_EYES = "vierAugen";

  /** Roles people have in the roll-in and no unit of an organisation chart must have. */
  private static final Set<String> ROLES =
      Set.of("it", "datenschutz", "isb", "fachamt", "organisation");

  private final Situation situation;
  private final Profile profile;
  private final Map<String, Object> answers;
  private final GapList gaps;

  private ProcedureGaps(Situation situation, Profile profile, GapList gaps) {
    this.situation = situation;
    this.profile = profile;
    this.gaps = gaps;
    this.answers =
        situation
            .book()
            .law(
                situation.adaptation(),
                situation.answer(situation.areas().getFirst()).rulesFrom().map(Body::ars),
                situation.today())
            .answers();
  }

  /** Of a body without units nobody knows who does what. */
  static void find(Situation situation, GapList gaps) {
    var profile = situation.profile().filter(one -> !one.units().isEmpty());
    profile.ifPresent(
        known -> {
          var one = new ProcedureGaps(situation, known, gaps);
          one.owners();
          one.deadlines();
          situation.ground().procedure(situation.leistung()).ifPresent(one::procedure);
        });
  }

  private void procedure(Procedure procedure) {
    for (var lane : procedure.lanes()) {
      var people =
          procedure.nodesOf(lane).stream().anyMatch(node -> node.kind() == Procedure.Kind.TASK);
      if (people && situation.ground().isFunction(lane.id())) {
        filled(
            lane.id(),
            lane.name(),
            situation.leistung().folder() + "/" + situation.leistung().procedure());
      }
    }
    fourEyes(procedure);
    participants(procedure);
  }

  private void filled(String function, String name, String step) {
    if (profile.unitsWith(function, situation.today()).isEmpty()) {
      var finding =
          Finding.warning("gap-role-unfilled", "units", name, function, situation.body().name());
      gaps.add(
          Gap.of(GapKind.ORG, "organisation", situation.inProfile(finding), function)
              .because("step", step)
              .fixedBy(
                  Fix.of("function", function)
                      .writing(
                          situation.profilePath(situation.body()),
                          "units[].functions",
                          JsonNodeFactory.instance.stringNode(function))));
    }
  }

  /** The steps of the roll-in are done by units too, unless their owner is a role of people. */
  private void owners() {
    var file = situation.ground().steps(situation.leistung());
    if (file.isEmpty()) {
      return;
    }
    var steps = RollInSteps.of(file.get());
    for (var i = 0; i < steps.size(); i++) {
      var owner = steps.get(i).owner();
      if (!ROLES.contains(owner) && situation.ground().isFunction(owner)) {
        filled(owner, steps.get(i).name(), place(file.get(), i));
      }
    }
  }

  private static String place(Document file, int step) {
    return file.path() + ":" + file.spot("steps[" + step + "]").line();
  }

  /** The second person must not sit where the first does, as far as units say it. */
  private void fourEyes(Procedure procedure) {
    for (var point : situation.leistung().variationPoints()) {
      if (point.id().startsWith(FOUR_EYES) && answers.containsKey(point.id())) {
        steps(point)
            .flatMap(step -> laneOf(procedure, step).stream())
            .filter(this::isAlone)
            .findFirst()
            .ifPresent(lane -> gaps.add(alone(point, lane)));
      }
    }
  }

  private static Optional<Procedure.Lane> laneOf(Procedure procedure, String step) {
    return node(procedure, step)
        .flatMap(
            node ->
                procedure.lanes().stream().filter(one -> one.id().equals(node.lane())).findFirst());
  }

  private boolean isAlone(Procedure.Lane lane) {
    var first = UnitGaps.deciding(situation).stream().findFirst();
    var second =
        situation.ground().isFunction(lane.id())
            ? profile.unitsWith(lane.id(), situation.today())
            : profile.units().stream().filter(unit -> unit.isValidOn(situation.today())).toList();
    return !second.isEmpty()
        && first.isPresent()
        && second.stream().map(OrgUnit::id).allMatch(first.get()::equals);
  }

  private Gap alone(VariationPoint point, Procedure.Lane lane) {
    var unit = UnitGaps.deciding(situation).stream().flatMap(id -> profile.unit(id).stream());
    var name = unit.findFirst().map(OrgUnit::name).orElse("");
    return Gap.of(
            GapKind.PROCESS,
            "organisation",
            situation.inConnection(
                Finding.warning("gap-four-eyes", "answers." + point.id(), lane.name(), name)),
            point.id())
        .because("unit", name)
        .fixedBy(
            Fix.of("function", lane.id())
                .asking(situation.profilePath(situation.body()), "units[].functions"));
  }

  /** An empty list where the package expects somebody. */
  private void participants(Procedure procedure) {
    for (var point : situation.leistung().variationPoints()) {
      var value = answers.get(point.id());
      if (value != null && isList(point) && isEmpty(value) && !isEmpty(point.fallback())) {
        steps(point)
            .flatMap(step -> node(procedure, step).stream())
            .findFirst()
            .ifPresent(step -> gaps.add(nobody(point, step)));
      }
    }
  }

  private static boolean isList(VariationPoint point) {
    return point.type().equals("codes") || point.type().equals("choices");
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || JsonMapper.shared().<JsonNode>valueToTree(value).isEmpty();
  }

  private static Optional<Procedure.Node> node(Procedure procedure, String id) {
    return procedure.nodes().stream().filter(node -> node.id().equals(id)).findFirst();
  }

  private Gap nobody(VariationPoint point, Procedure.Node step) {
    var place = "answers." + point.id();
    return Gap.of(
            GapKind.PROCESS,
            Situation.roleOf(point),
            situation.inConnection(
                Finding.warning("gap-participants", place, step.name(), point.question())),
            point.id())
        .fixedBy(Fix.of("as-package").writing(situation.connectionPath(), place, point.fallback()));
  }

  /** A step that may take longer than all of it. */
  private void deadlines() {
    var whole =
        situation.leistung().deadlines().stream()
            .filter(
                deadline -> points(deadline).noneMatch(point -> steps(point).findAny().isPresent()))
            .toList();
    for (var deadline : situation.leistung().deadlines()) {
      if (!whole.contains(deadline)) {
        whole.stream()
            .filter(one -> one.from().equals(deadline.from()))
            .filter(one -> days(one).isPresent())
            .max((a, b) -> days(a).orElseThrow().compareTo(days(b).orElseThrow()))
            .filter(longest -> !isTold(deadline, longest))
            .ifPresent(longest -> compare(deadline, longest));
      }
    }
  }

  private void compare(Deadline step, Deadline whole) {
    var mine = days(step);
    var most = days(whole).orElseThrow();
    if (mine.filter(days -> days.compareTo(most) > 0).isPresent()) {
      var place = "deadlines[" + situation.leistung().deadlines().indexOf(whole) + "]";
      var finding =
          Finding.warning(
              "gap-deadline-short",
              place,
              whole.name(),
              most.toPlainString(),
              step.name(),
              mine.get().toPlainString());
      gaps.add(
          Gap.of(
                  GapKind.PROCESS,
                  "fachamt",
                  situation.inPackage("package.yaml", place, finding),
                  whole.id(),
                  step.id())
              .because("days", most.toPlainString() + " < " + mine.get().toPlainString()));
    }
  }

  /** A violated rule of the package between the answers of both says it already. */
  private boolean isTold(Deadline step, Deadline whole) {
    var mine = points(step).map(VariationPoint::id).toList();
    var others = points(whole).map(VariationPoint::id).toList();
    return situation.leistung().constraints().stream()
        .flatMap(rule -> AnswerRule.of(rule).stream())
        .filter(rule -> mine.stream().anyMatch(rule.answers()::contains))
        .filter(rule -> others.stream().anyMatch(rule.answers()::contains))
        .anyMatch(rule -> !rule.holds(answers, profile.functions()));
  }

  private Stream<VariationPoint> points(Deadline deadline) {
    return situation.leistung().variationPoints().stream()
        .filter(
            point ->
                point.effects().stream().anyMatch(one -> deadline.id().equals(one.deadline())));
  }

  private static Stream<String> steps(VariationPoint point) {
    return point.effects().stream().map(Effect::step).flatMap(Stream::ofNullable);
  }

  private Optional<BigDecimal> days(Deadline deadline) {
    var days = deadline.days();
    return days != null
            && Expression.compile(days) instanceof Compilation.Compiled(var expression)
            && expression.evaluate(
                    JsonNodeFactory.instance.objectNode(), Map.of("answers", answers))
                instanceof Evaluation.Value(var value)
            && value.isNumber()
        ? Optional.of(value.decimalValue())
        : Optional.empty();
  }
}
