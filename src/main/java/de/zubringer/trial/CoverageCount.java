package de.zubringer.trial;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.Repeat;
import de.zubringer.mapping.Row;
import de.zubringer.mapping.TargetDocument.Origin;
import de.zubringer.mapping.analysis.FormValues;
import de.zubringer.pipeline.Reason;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.rehearsal.Rehearsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * Counts what a trial has tried: rules that decided, rows that wrote a value and, where they have a
 * condition, also none, answers that counted.
 */
public final class CoverageCount {
  private static final String ROUTING = "routing";
  private static final String UNIT = "orgUnit";

  /** Something that is to be tried at least once. */
  public sealed interface Goal {
    /** A rule that is to decide; how people know it. */
    record Rule(String id, String text) implements Goal {}

    /** A row of a mapping that is to write a value, or to leave its field empty. */
    record RowValue(String system, String target, boolean empty) implements Goal {}

    /** An answer that is to count. */
    record Answer(
        String point, String question, JsonNode value, String shown, boolean isOneOfSeveral)
        implements Goal {}
  }

  private final ConnectionPlan plan;
  private final Set<Goal> goals = new LinkedHashSet<>();
  private final Set<Goal> met = new HashSet<>();
  private final Map<String, Goal.Rule> rules = new LinkedHashMap<>();
  private final IdentityHashMap<PlanTarget, Map<String, Row>> rows = new IdentityHashMap<>();

  /**
   * Sets the goals of a plan.
   *
   * @param decisive rules of responsibility that may decide in its places, by id
   * @param values of the day
   */
  CoverageCount(ConnectionPlan plan, Map<String, String> decisive, FormValues values) {
    this.plan = plan;
    plan.routing().rules().forEach(rule -> rule(rule.id(), rule.text()));
    decisive.forEach(this::rule);
    for (var target : plan.targets()) {
      for (var row : target.mapping().rows()) {
        goals.add(goal(target, row, false));
        if (row.when() != null) {
          goals.add(goal(target, row, true));
        }
        rows.computeIfAbsent(target, key -> new HashMap<>())
            .put(FieldPath.plain(row.target()), row);
      }
    }
    plan.leistung().variationPoints().forEach(point -> goals.addAll(answers(point, values)));
  }

  private void rule(String id, String text) {
    var goal = new Goal.Rule(id, text);
    rules.put(id, goal);
    goals.add(goal);
  }

  private static Goal goal(PlanTarget target, Row row, boolean empty) {
    return new Goal.RowValue(target.system().id(), row.target(), empty);
  }

  private List<Goal> answers(VariationPoint point, FormValues values) {
    return switch (point.type()) {
      case "boolean" ->
          Stream.of(true, false)
              .map(yes -> JsonNodeFactory.instance.booleanNode(yes))
              .map(
                  yes ->
                      goal(
                          point,
                          yes,
                          Wording.german().say(yes.booleanValue() ? "trial.yes" : "trial.no")))
              .toList();
      case "choice" ->
          point.options().stream()
              .map(one -> goal(point, StringNode.valueOf(one.value()), one.name()))
              .toList();
      case "codes" -> codes(point, values);
      case "money", "integer" ->
          Stream.of(point.min(), point.max())
              .flatMap(Stream::ofNullable)
              .distinct()
              .map(bound -> goal(point, number(bound), bound.toString()))
              .toList();
      default -> List.of();
    };
  }

  private static JsonNode number(long bound) {
    return JsonNodeFactory.instance.numberNode(bound);
  }

  private List<Goal> codes(VariationPoint point, FormValues values) {
    var list = point.codeList();
    return list == null
        ? List.of()
        : values.usable(list).stream()
            .map(code -> goal(point, StringNode.valueOf(code), name(list, code)))
            .toList();
  }

  private String name(String list, String code) {
    var known = plan.leistung().codeLists().get(list);
    return known == null ? code : known.code(code).map(one -> one.name()).orElse(code);
  }

  private static Goal goal(VariationPoint point, JsonNode value, String shown) {
    return new Goal.Answer(
        point.id(), point.question(), value, shown, point.type().equals("codes"));
  }

  /** Takes note of what a rehearsal has tried. */
  public void add(Rehearsed rehearsed, Map<String, ?> answers) {
    met.addAll(tried(rehearsed, answers));
  }

  /** What a rehearsal tries. */
  public Set<Goal> tried(Rehearsed rehearsed, Map<String, ?> answers) {
    var tried = new HashSet<Goal>();
    if (rehearsed.desk() instanceof Outcome.Done<Addressed>(var addressed)) {
      decided(addressed.reasons()).forEach(tried::add);
      if (rehearsed.documents() instanceof Outcome.Done<List<Rehearsed.Document>>(var documents)) {
        documents.forEach(one -> rows(addressed, one.tried().origins(), tried));
      }
      counted(answers, tried);
    }
    return tried;
  }

  /** A routing rule takes the place of what the responsibility says of the unit. */
  private Stream<Goal.Rule> decided(List<Reason> reasons) {
    var routed = reasons.stream().anyMatch(reason -> reason.decides().equals(ROUTING));
    return reasons.stream()
        .filter(reason -> !routed || !reason.decides().equals(UNIT))
        .flatMap(reason -> Stream.ofNullable(rules.get(reason.rule())));
  }

  private void rows(Addressed addressed, List<Origin> origins, Set<Goal> tried) {
    var target = addressed.target();
    var counts = new HashMap<String, Integer>();
    origins.forEach(origin -> counts.merge(FieldPath.plain(origin.target()), 1, Integer::sum));
    for (var known : rows.getOrDefault(target, Map.of()).entrySet()) {
      var row = known.getValue();
      var written = counts.getOrDefault(known.getKey(), 0);
      if (written > 0) {
        tried.add(goal(target, row, false));
      }
      if (row.when() == null) {
        continue;
      }
      var entries =
          target.mapping().repeat().stream()
              .filter(repeat -> repeat.covers(row.target()))
              .findFirst()
              .map(repeat -> entries(repeat, addressed.application()))
              .orElse(1);
      if (written < entries) {
        tried.add(goal(target, row, true));
      }
    }
  }

  private static int entries(Repeat repeat, JsonNode application) {
    return FieldPath.of(repeat.source()).find(application).size();
  }

  private void counted(Map<String, ?> answers, Set<Goal> tried) {
    for (var goal : goals) {
      if (goal instanceof Goal.Answer answer && answers.get(answer.point()) != null) {
        JsonNode given = JsonMapper.shared().valueToTree(answers.get(answer.point()));
        if (given.isArray()
            ? given.valueStream().anyMatch(one -> same(one, answer.value()))
            : same(given, answer.value())) {
          tried.add(goal);
        }
      }
    }
  }

  private static boolean same(JsonNode one, JsonNode other) {
    var numbers = one.isNumber() && other.isNumber();
    return numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
  }

  /** What nothing has tried yet. */
  public List<Goal> open() {
    return goals.stream().filter(goal -> !met.contains(goal)).toList();
  }

  Share rules() {
    return share(Goal.Rule.class);
  }

  Share answers() {
    return share(Goal.Answer.class);
  }

  /** A row counts as one, whatever it has to show. */
  Share rows() {
    var all = new HashSet<List<String>>();
    var open = new HashSet<List<String>>();
    for (var goal : goals) {
      if (goal instanceof Goal.RowValue row) {
        all.add(List.of(row.system(), row.target()));
        if (!met.contains(goal)) {
          open.add(List.of(row.system(), row.target()));
        }
      }
    }
    return new Share(all.size() - open.size(), all.size());
  }

  private Share share(Class<? extends Goal> kind) {
    var all = goals.stream().filter(kind::isInstance).toList();
    return new Share((int) all.stream().filter(met::contains).count(), all.size());
  }

  /** What was not tried, in words. */
  List<NotRehearsed> notRehearsed() {
    var list = new ArrayList<NotRehearsed>();
    for (var goal : open()) {
      list.add(
          switch (goal) {
            case Goal.Rule rule -> NotRehearsed.of("rule", "rule", rule.id(), rule.text());
            case Goal.RowValue row ->
                NotRehearsed.of(
                    "row", row.empty() ? "row-empty" : "row-value", row.target(), row.system());
            case Goal.Answer answer ->
                NotRehearsed.of("answer", "answer", answer.question(), answer.shown());
          });
    }
    return list;
  }
}
