package de.zubringer.catalogue.target;

import de.zubringer.expression.Scope;
import de.zubringer.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a format of some kinds is made of, beyond its fields; it writes itself. */
public interface Form {
  /** One or more records of written values as a file. */
  Outcome<TargetFormat.Written> write(
      TargetFormat format, List<ObjectNode> records, Writing writing);

  /** How many entries a list takes, such as {@code person[]}; null if any number. */
  default @Nullable Integer entriesMax(String list) {
    return null;
  }

  /** Whether the writer fills this field itself. */
  default boolean fills(String name) {
    return false;
  }

  /** Whether every record becomes a line of its own, so that repeating means more lines. */
  default boolean hasLines() {
    return false;
  }

  /** Whether a line break in a value would begin a record that is none. */
  default boolean endsRecordsByLines() {
    return false;
  }

  /** Where a field stands in its record; empty where nothing has a place. */
  default Optional<String> place(String name) {
    return Optional.empty();
  }

  /** A written document as people read it; empty if it needs no help with it. */
  default List<TargetFormat.Block> blocks(TargetFormat format, byte[] document) {
    return List.of();
  }

  /**
   * Under which name a document is written, and what its writer may know beside the values.
   *
   * @param cut places of values that were too long: {@code personen[0].name}
   */
  record Writing(String fileName, Scope scope, Set<String> cut) {}
}
