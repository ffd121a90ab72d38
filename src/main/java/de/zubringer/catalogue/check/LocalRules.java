package de.zubringer.catalogue.check;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.FieldPath.Hit;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.kernel.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the answers of a municipality change in the data schema: effects of the kind schema. */
final class LocalRules {
  private final LeistungPackage leistung;
  private final Map<String, ?> answers;
  private final List<Finding> findings;

  LocalRules(LeistungPackage leistung, Map<String, ?> answers, List<Finding> findings) {
    this.leistung = leistung;
    this.answers = answers;
    this.findings = findings;
  }

  void check(JsonNode application) {
    for (var point : leistung.variationPoints()) {
      for (var effect : point.effects()) {
        if (effect.kind().equals("schema") && effect.at() != null && effect.rule() != null) {
          check(point, effect.at(), effect.rule(), application);
        }
      }
    }
  }

  private void check(VariationPoint point, String at, String rule, JsonNode application) {
    var answer = node(answers.get(point.id()));
    switch (rule) {
      case "allowedCodes" -> allowedCodes(answer, at, application);
      case "hiddenUnless" -> hiddenUnless(answer, at, application);
      case "requiredWhen" -> requiredWhen(answer, at, application);
      case "maxItems" -> maxItems(answer, at, application);
      case "minimum" -> limit(answer, at, application, -1, "local-too-small");
      case "maximum" -> limit(answer, at, application, 1, "local-too-great");
      default -> {} // a finding of the package, which then does not go live
    }
  }

  /** Without an answer nobody knows whether the local law allows the code: that is a hint. */
  private void allowedCodes(@Nullable JsonNode answer, String at, JsonNode application) {
    for (var hit : FieldPath.of(at).find(application)) {
      if (answer == null) {
        findings.add(Finding.hint("code-not-allowed", hit.place(), title(at)));
      } else if (allowed(answer).noneMatch(hit.value().asString("")::equals)) {
        findings.add(Finding.error("code-not-allowed", hit.place(), title(at)));
      }
    }
  }

  private static Stream<String> allowed(JsonNode answer) {
    return (answer.isArray() ? answer.values().stream() : Stream.of(answer))
        .map(code -> code.asString(""));
  }

  /** Somebody must see what was asked for nothing, but it does no harm: that is a hint. */
  private void hiddenUnless(@Nullable JsonNode answer, String at, JsonNode application) {
    if (answer != null && !isYes(answer)) {
      FieldPath.of(at).find(application).stream()
          .map(hit -> Finding.hint("local-not-asked", hit.place(), title(at)))
          .forEach(findings::add);
    }
  }

  private void requiredWhen(@Nullable JsonNode answer, String at, JsonNode application) {
    if (isYes(answer)) {
      missing(new Hit("", application), FieldPath.of(at).steps()).stream()
          .map(place -> Finding.error("local-required", place, title(at)))
          .forEach(findings::add);
    }
  }

  /** Places of the path where nothing stands, in every entry of every list on the way. */
  private static List<String> missing(Hit from, List<String> steps) {
    if (from.value().isArray()) {
      return IntStream.range(0, from.value().size())
          .mapToObj(i -> new Hit(from.place() + "[" + i + "]", from.value().get(i)))
          .flatMap(entry -> missing(entry, steps).stream())
          .toList();
    }
    if (from.value().isMissingNode() || from.value().isNull()) {
      return List.of(from.place());
    }
    if (steps.isEmpty()) {
      return List.of();
    }
    var name = steps.getFirst();
    var place = from.place().isEmpty() ? name : from.place() + "." + name;
    return missing(new Hit(place, from.value().path(name)), steps.subList(1, steps.size()));
  }

  private void maxItems(@Nullable JsonNode answer, String at, JsonNode application) {
    if (answer == null || !answer.isNumber()) {
      return;
    }
    for (var list : lists(new Hit("", application), FieldPath.of(at).steps())) {
      if (list.value().size() > answer.asInt()) {
        findings.add(Finding.error("local-too-many", list.place(), title(at), answer.asString("")));
      }
    }
  }

  /** The lists at the end of a path, which is itself entered nowhere. */
  private static List<Hit> lists(Hit from, List<String> steps) {
    var groups =
        steps.size() < 2
            ? List.of(from)
            : new FieldPath(steps.subList(0, steps.size() - 1)).find(from);
    var lists = new ArrayList<Hit>();
    for (var group : groups) {
      var name = steps.getLast();
      var place = group.place().isEmpty() ? name : group.place() + "." + name;
      if (group.value().path(name).isArray()) {
        lists.add(new Hit(place, group.value().path(name)));
      }
    }
    return lists;
  }

  /** Numbers are compared as numbers, days as days; anything else is a breach of the schema. */
  private void limit(
      @Nullable JsonNode answer, String at, JsonNode application, int wrong, String code) {
    if (answer == null) {
      return;
    }
    for (var hit : FieldPath.of(at).find(application)) {
      if (Integer.signum(compare(hit.value(), answer)) == wrong) {
        findings.add(Finding.error(code, hit.place(), title(at), answer.asString("")));
      }
    }
  }

  private static int compare(JsonNode value, JsonNode limit) {
    if (value.isNumber() && limit.isNumber()) {
      return decimal(value).compareTo(decimal(limit));
    }
    return value.isString() && limit.isString()
        ? value.stringValue().compareTo(limit.stringValue())
        : 0;
  }

  private static BigDecimal decimal(JsonNode number) {
    return number.decimalValue();
  }

  static boolean isYes(@Nullable JsonNode answer) {
    return answer != null && answer.asBoolean(false);
  }

  /** An answer of a municipality is a plain value, the default of a package a node. */
  static @Nullable JsonNode node(@Nullable Object answer) {
    return switch (answer) {
      case null -> null;
      case JsonNode node -> node;
      default -> JsonMapper.shared().valueToTree(answer);
    };
  }

  private String title(String at) {
    return leistung.schema().field(at).map(DataField::title).orElse(at);
  }
}
