package de.zubringer.mapping;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.FieldPath.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a row reads, made ready. */
record Source(SourcePath where, FieldPath path, String[] steps, From from) {
  /** What the path begins at. */
  enum From {
    APPLICATION,
    /** The entry of the list the row is written for. */
    ENTRY,
    VARIABLE
  }

  static Source of(String written, @Nullable Repeat repeat) {
    var where = SourcePath.of(written);
    var isEntry = repeat != null && repeat.as().equals(where.variable());
    var from = where.isVariable() ? From.VARIABLE : From.APPLICATION;
    var steps = where.path().toArray(String[]::new);
    return new Source(where, new FieldPath(where.path()), steps, isEntry ? From.ENTRY : from);
  }

  /** The value, if no list is on the way to it; null if there is one and all must be found. */
  @Nullable JsonNode straight(Entry entry) {
    var node =
        switch (from) {
          case APPLICATION -> entry.application();
          case ENTRY -> entry.hit().value();
          case VARIABLE -> entry.scope().variable(where.variable());
        };
    for (var step : steps) {
      if (!(node instanceof ObjectNode group)) {
        return node instanceof ArrayNode ? null : MissingNode.getInstance();
      }
      var member = group.get(step);
      if (member == null) {
        return MissingNode.getInstance();
      }
      node = member;
    }
    return node instanceof ArrayNode ? null : node;
  }

  List<Hit> find(Entry entry) {
    return switch (from) {
      case APPLICATION -> path.find(entry.application());
      case ENTRY -> path.find(entry.hit());
      case VARIABLE ->
          path.find(new Hit("$" + where.variable(), entry.scope().variable(where.variable())));
    };
  }
}
