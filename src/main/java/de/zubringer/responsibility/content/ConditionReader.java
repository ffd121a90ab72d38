package de.zubringer.responsibility.content;

import de.zubringer.expression.Compilation;
import de.zubringer.expression.Expression;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes conditions ready to be asked and says what is wrong with them. Whether a field exists is
 * not checked: rules know Leistungen by their key, also those without a package.
 */
public final class ConditionReader {
  private final Workspace workspace;
  private final List<Finding> findings;
  private final Map<String, StreetList> streets = new HashMap<>();

  public ConditionReader(Workspace workspace, List<Finding> findings) {
    this.workspace = workspace;
    this.findings = findings;
  }

  /**
   * The conditions of one rule.
   *
   * @param place of its {@code applies} in the document
   */
  public Conditions read(
      Document document, String place, List<WrittenCondition> content, @Nullable String when) {
    var all = new ArrayList<Condition>();
    for (int i = 0; i < content.size(); i++) {
      all.add(condition(document, place + ".content[" + i + "]", content.get(i)));
    }
    if (when != null) {
      all.add(expression(document, place + ".when", when));
    }
    return all.isEmpty() ? Conditions.NONE : new Conditions(List.copyOf(all));
  }

  private Condition condition(Document document, String place, WrittenCondition written) {
    if (written.ways() != 1) {
      return unusable(document, "responsibility-condition-unclear", place, written.field());
    }
    var field = FieldValues.at(written.field());
    var initials = written.initials();
    if (initials != null) {
      var ranges = InitialRange.read(initials);
      return ranges.stream().anyMatch(InitialRange::isReversed)
          ? unusable(document, "responsibility-range-reversed", place + ".initials")
          : new Condition.Initials(field, ranges);
    }
    var list = written.streets();
    if (list != null) {
      var number = written.number();
      return new Condition.Streets(
          field,
          number == null ? null : FieldValues.at(number),
          streets(document, place + ".streets", list));
    }
    return written.values().isEmpty()
        ? amount(document, place, field, written)
        : new Condition.Values(
            field, written.values().stream().map(JsonNode::asString).collect(Collectors.toSet()));
  }

  private Condition amount(
      Document document, String place, FieldValues field, WrittenCondition written) {
    var min = written.min();
    var max = written.max();
    return min != null && max != null && min > max
        ? unusable(document, "responsibility-range-reversed", place + ".max")
        : new Condition.Amount(field, min, max);
  }

  private Condition expression(Document document, String place, String text) {
    return switch (Expression.compile(text)) {
      case Compilation.Compiled(var expression) -> new Condition.When(expression);
      case Compilation.Broken broken -> {
        findings.add(document.at(broken.finding(place)));
        yield new Condition.Unusable();
      }
    };
  }

  private Condition unusable(Document document, String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
    return new Condition.Unusable();
  }

  /** The list in the folder of the municipality; one that is missing contains nothing. */
  private StreetList streets(Document document, String place, String name) {
    var path = document.path().replaceFirst("[^/]+$", "streets/" + name + ".csv");
    if (workspace.file(path).isEmpty()) {
      findings.add(document.at(Finding.error("streets-missing", place, path)));
    }
    return Objects.requireNonNull(streets.computeIfAbsent(path, this::streets));
  }

  private StreetList streets(String path) {
    return StreetList.read(
        workspace.file(path).orElseGet(() -> new byte[0]),
        (code, line) -> findings.add(Finding.error(code, "").at(new Spot(path, line))));
  }
}
