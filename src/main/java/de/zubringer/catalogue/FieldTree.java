package de.zubringer.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a schema as a tree, to go through an application once, whatever is looked for. */
public final class FieldTree {
  /** A field that holds values, with what its schema asks for looked up beforehand. */
  public record Leaf(DataField field, @Nullable String codeList, @Nullable String check) {
    static Leaf of(DataField field) {
      return new Leaf(field, field.codeList().orElse(null), field.check().orElse(null));
    }
  }

  /**
   * Where a value stands; its words are put together only if somebody asks.
   *
   * @param index within a list; negative outside
   */
  public record Spot(@Nullable Spot parent, String name, int index) {
    /** Dotted path with index, such as {@code hund[0].rasse}. */
    public String place() {
      var step = index < 0 ? name : name + "[" + index + "]";
      if (parent == null) {
        return step;
      }
      return name.isEmpty() ? parent.place() + step : parent.place() + "." + step;
    }
  }

  /** Is shown each value that a field of the schema has. */
  @FunctionalInterface
  public interface Visitor {
    void value(Leaf leaf, Spot spot, JsonNode value);
  }

  private static final class Step {
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private @Nullable Leaf leaf;
  }

  private final Step root = new Step();

  FieldTree(List<DataField> leaves) {
    for (var field : leaves) {
      var at = root;
      for (var name : FieldPath.of(field.path()).steps()) {
        at = at.steps.computeIfAbsent(name, key -> new Step());
      }
      at.leaf = Leaf.of(field);
    }
  }

  /** Shows every value once; null counts as none, values the schema does not know are passed by. */
  public void walk(JsonNode application, Visitor visitor) {
    group(root, null, application, visitor);
  }

  private static void group(Step step, @Nullable Spot spot, JsonNode object, Visitor visitor) {
    if (step.steps.isEmpty() || !object.isObject()) {
      return;
    }
    for (var member : object.properties()) {
      var inner = step.steps.get(member.getKey());
      if (inner != null) {
        value(inner, new Spot(spot, member.getKey(), -1), member.getValue(), visitor);
      }
    }
  }

  private static void value(Step step, Spot spot, JsonNode value, Visitor visitor) {
    switch (value.getNodeType()) {
      case ARRAY -> items(step, spot, value, visitor);
      case OBJECT -> group(step, spot, value, visitor);
      case NULL, MISSING -> {}
      default -> {
        if (step.leaf != null) {
          visitor.value(step.leaf, spot, value);
        }
      }
    }
  }

  private static void items(Step step, Spot list, JsonNode values, Visitor visitor) {
    var isInner = list.index() >= 0;
    for (int i = 0; i < values.size(); i++) {
      var spot = isInner ? new Spot(list, "", i) : new Spot(list.parent(), list.name(), i);
      value(step, spot, values.get(i), visitor);
    }
  }
}
