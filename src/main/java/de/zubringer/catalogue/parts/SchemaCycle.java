package de.zubringer.catalogue.parts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds a schema that contains itself: such a form would have no end. */
public final class SchemaCycle {
  private static final String WHOLE = "#";

  private final JsonNode root;
  private final Set<String> entered = new HashSet<>();
  private final Set<String> done = new HashSet<>();

  private SchemaCycle(JsonNode root) {
    this.root = root;
    entered.add(WHOLE);
  }

  /** The reference by which it comes back to where it is; empty if it never does. */
  public static Optional<String> find(JsonNode schema) {
    return new SchemaCycle(schema).visit(schema);
  }

  /** Definitions are entered by reference only: one that nobody uses does no harm. */
  private Optional<String> visit(JsonNode node) {
    var reference = node.path("$ref").stringValueOpt().filter(text -> text.startsWith(WHOLE));
    var found = reference.flatMap(this::follow);
    if (found.isPresent()) {
      return found;
    }
    if (node.isArray()) {
      return node.values().stream().flatMap(one -> visit(one).stream()).findFirst();
    }
    return node.properties().stream()
        .filter(member -> !member.getKey().equals("$defs"))
        .flatMap(member -> visit(member.getValue()).stream())
        .findFirst();
  }

  private Optional<String> follow(String reference) {
    if (done.contains(reference)) {
      return Optional.empty();
    }
    if (!entered.add(reference)) {
      return Optional.of(reference);
    }
    var found =
        reference.startsWith("#/")
            ? visit(root.at(JsonPointer.compile(reference.substring(1))))
            : Optional.<String>empty();
    entered.remove(reference);
    done.add(reference);
    return found;
  }
}
