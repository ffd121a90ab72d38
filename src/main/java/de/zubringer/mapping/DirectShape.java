package de.zubringer.mapping;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.workspace.SchemaPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Looks whether the documents of a mapping can be written straight: each field by one row, the rows
 * of a group side by side, and a schema that says of its groups and lists no more than their
 * members.
 */
final class DirectShape {
  /** A member of a group, while the shape is made: one of these three. */
  private sealed interface Node {}

  private record LeafNode(int row) implements Node {}

  private record GroupNode(Map<String, Node> members) implements Node {}

  private record ListNode(GroupNode each, int repeat, List<Integer> rows) implements Node {}

  private final DataSchema schema;
  private final GroupNode root = new GroupNode(new LinkedHashMap<>());

  private DirectShape(DataSchema schema) {
    this.schema = schema;
  }

  /** Empty if a tree is needed. */
  static Optional<DirectJson> of(List<ReadyRow> rows, TargetFormat format) {
    var schema = format.schema();
    if (schema == null || !format.kind().equals("json") || format.layout().pretty()) {
      return Optional.empty();
    }
    var shape = new DirectShape(schema);
    return rows.stream().allMatch(shape::add)
        ? shape.group(shape.root, schema.json()).map(DirectJson::new)
        : Optional.empty();
  }

  /** False if the row breaks the order of the groups, or writes where another does. */
  private boolean add(ReadyRow row) {
    var group = Optional.of(root);
    var lists = 0;
    for (var step : row.target().groups()) {
      lists += step.isList() ? 1 : 0;
      group = group.flatMap(outer -> inner(outer, step, row));
    }
    return lists == (row.isRepeated() ? 1 : 0)
        && group.isPresent()
        && !row.target().last().isList()
        && group.get().members().putIfAbsent(row.target().last().name(), new LeafNode(row.number()))
            == null;
  }

  /** A group within, if it is new or the last one begun. */
  private static Optional<GroupNode> inner(GroupNode outer, TargetPath.Step step, ReadyRow row) {
    var known = outer.members().get(step.name());
    if (known == null) {
      var made = new GroupNode(new LinkedHashMap<>());
      known = step.isList() ? new ListNode(made, row.repeat(), new ArrayList<>()) : made;
      outer.members().put(step.name(), known);
    } else if (!step.name().equals(List.copyOf(outer.members().keySet()).getLast())) {
      return Optional.empty();
    }
    return switch (known) {
      case GroupNode group when !step.isList() -> Optional.of(group);
      case ListNode list when step.isList() && list.repeat() == row.repeat() -> {
        list.rows().add(row.number());
        yield Optional.of(list.each());
      }
      default -> Optional.empty();
    };
  }

  private Optional<DirectJson.Group> group(GroupNode group, JsonNode within) {
    if (!(schema.part(within) instanceof SchemaPart.Group said)
        || !group.members().keySet().containsAll(said.required())) {
      return Optional.empty();
    }
    var members = new ArrayList<DirectJson.Member>();
    for (var member : group.members().entrySet()) {
      var name = member.getKey();
      var inner = said.members().get(name);
      var part = inner == null ? Optional.<DirectJson.Part>empty() : part(member.getValue(), inner);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      var isRequired = said.required().contains(name);
      members.add(new DirectJson.Member(JsonBytes.named(name), isRequired, part.get()));
    }
    return Optional.of(new DirectJson.Group(members.toArray(DirectJson.Member[]::new)));
  }

  private Optional<DirectJson.Part> part(Node node, JsonNode within) {
    return switch (node) {
      case GroupNode group -> group(group, within).map(made -> made);
      case ListNode list -> list(list, within);
      case LeafNode(var row) -> Optional.of(new DirectJson.Leaf(row, schema.acceptance(within)));
    };
  }

  private Optional<DirectJson.Part> list(ListNode list, JsonNode within) {
    if (!(schema.part(within) instanceof SchemaPart.Entries said)) {
      return Optional.empty();
    }
    var rows = list.rows().stream().mapToInt(Integer::intValue).toArray();
    return group(list.each(), said.each())
        .map(each -> new DirectJson.Entries(each, rows, said.min(), said.max()));
  }
}
