package de.zubringer.concept;

import static de.zubringer.concept.Phrase.heads;
import static de.zubringer.concept.Phrase.say;
import static de.zubringer.concept.Phrase.word;

import de.zubringer.catalogue.procedure.Procedure;
import de.zubringer.catalogue.procedure.Procedure.Node;
import de.zubringer.catalogue.procedure.RollInSteps;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who does what until when, what changes for them, and what is settled locally. */
final class OrganisationChapter {
  /** A branching is shown in the picture; nobody does it. */
  private static final Set<Procedure.Kind> DONE_BY_SOMEBODY =
      Set.of(Procedure.Kind.TASK, Procedure.Kind.SERVICE, Procedure.Kind.EVENT);

  /** Digits of a key that name the Land. */
  private static final int LAND_DIGITS = 2;

  private OrganisationChapter() {}

  static Chapter of(Subject subject) {
    var draft = new Chapter.Draft(say("organisation"));
    units(draft, subject);
    rules(draft, subject);
    procedure(draft, subject);
    deadlines(draft, subject);
    var answers = new AnswerRows(subject);
    draft
        .section(say("festlegungen"))
        .text(say("festlegungen.text"))
        .tableOr(
            say("festlegungen.keine"),
            say("festlegungen"),
            heads("festlegungen.spalten"),
            answers.ofPlan());
    if (answers.hasStatutes()) {
      draft
          .section(say("satzungen"))
          .text(say("satzungen.text"))
          .table(
              say("satzungen"),
              heads("satzungen.spalten"),
              answers.ofStatutes(),
              say("satzungen.keine"));
    }
    steps(draft, subject);
    return draft
        .section(say("vertretung"))
        .text(say("vertretung.text"))
        .open(say("vertretung.offen"))
        .done();
  }

  private static void units(Chapter.Draft draft, Subject subject) {
    var rows =
        subject.profile().map(Profile::units).orElse(List.of()).stream()
            .filter(unit -> unit.isValidOn(subject.today()))
            .map(OrganisationChapter::unit)
            .toList();
    draft
        .section(say("stellen"))
        .table(say("stellen"), heads("stellen.spalten"), rows, say("stellen.keine"));
  }

  private static List<String> unit(OrgUnit unit) {
    return List.of(
        unit.name(),
        unit.functions().stream()
            .map(function -> word("rolle", function))
            .collect(Collectors.joining(", ")),
        Objects.requireNonNullElse(unit.mailbox(), "–"));
  }

  private static void rules(Chapter.Draft draft, Subject subject) {
    var rules = subject.plan().map(plan -> plan.routing().rules()).orElse(List.of());
    if (!rules.isEmpty()) {
      var plan = subject.plan().orElseThrow();
      draft
          .section(say("verteilung"))
          .table(
              say("verteilung"),
              heads("verteilung.spalten"),
              rules.stream()
                  .map(
                      rule ->
                          List.of(
                              rule.text(),
                              subject.unit(plan, rule),
                              plan.targetOf(rule).system().name()))
                  .toList(),
              "");
    }
  }

  private static void procedure(Chapter.Draft draft, Subject subject) {
    draft.section(say("ablauf"));
    Procedure.of(subject.workspace(), subject.leistung())
        .ifPresentOrElse(
            found ->
                draft
                    .text(say("ablauf.text"))
                    .drawing(say("ablauf.bild", found.name()), ProcedurePicture.of(found))
                    .table(say("ablauf"), heads("ablauf.spalten"), nodes(found), ""),
            () -> draft.open(say("ablauf.keiner")));
  }

  private static List<List<String>> nodes(Procedure procedure) {
    var rows = new ArrayList<List<String>>();
    for (var node : procedure.nodes()) {
      if (DONE_BY_SOMEBODY.contains(node.kind())) {
        rows.add(
            List.of(
                node.name(),
                node.kind() == Procedure.Kind.SERVICE
                    ? say("ablauf.software")
                    : lane(procedure, node),
                node.text()));
      }
    }
    return rows;
  }

  private static String lane(Procedure procedure, Node node) {
    return procedure.lanes().stream()
        .filter(lane -> lane.id().equals(node.lane()))
        .map(Procedure.Lane::name)
        .findFirst()
        .orElse("");
  }

  private static void deadlines(Chapter.Draft draft, Subject subject) {
    var rows =
        subject.leistung().deadlines().stream()
            .map(
                one ->
                    List.of(
                        one.name(),
                        days(subject, one.days()),
                        MappingRows.title(subject.leistung(), one.from())))
            .toList();
    draft
        .section(say("fristen"))
        .tableOr(say("fristen.keine"), say("fristen"), heads("fristen.spalten"), rows);
  }

  private static String days(Subject subject, @Nullable String days) {
    if (days == null) {
      return "–";
    }
    var answers = "$answers.";
    return days.startsWith(answers)
        ? subject
            .leistung()
            .variationPoint(days.substring(answers.length()))
            .map(point -> say("fristen.oertlich", point.question()))
            .orElse(days)
        : say("fristen.tage", days);
  }

  private static void steps(Chapter.Draft draft, Subject subject) {
    var land = subject.body().ars().digits().substring(0, LAND_DIGITS);
    var all = RollInSteps.merged(subject.workspace(), subject.leistung(), land);
    var rows =
        all.stream()
            .map(
                step ->
                    List.of(
                        step.name(),
                        word("rolle", step.owner()),
                        due(all, step),
                        step.predecessors().stream()
                            .map(id -> name(all, id))
                            .collect(Collectors.joining(", ")),
                        word("nachweis", step.evidence())))
            .toList();
    draft
        .section(say("schritte"))
        .tableOr(say("schritte.keine"), say("schritte"), heads("schritte.spalten"), rows);
  }

  private static String due(List<RollInSteps.Step> all, RollInSteps.Step step) {
    var before = step.before();
    if (before != null) {
      return say("schritte.vorher", Integer.toString(before.days()), name(all, before.step()));
    }
    var days = step.dueDays();
    return days == null ? "–" : say("schritte.tage", days.toString());
  }

  private static String name(List<RollInSteps.Step> all, String id) {
    return all.stream()
        .filter(step -> step.id().equals(id))
        .map(RollInSteps.Step::name)
        .findFirst()
        .orElse(id);
  }
}
