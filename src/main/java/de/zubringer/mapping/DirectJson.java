package de.zubringer.mapping;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON document whose rows stand in the order of its groups: written straight from what the rows
 * made and accepted by the target's schema as it is written, without a tree in between. Writes
 * nothing it is not sure of; then the tree is made, checked by the validator and written.
 */
final class DirectJson {
  /** What stands at one place of the document; tells whether there was anything to write. */
  sealed interface Part {
    boolean write(Writing to, int entry);
  }

  /** The value of a row. */
  record Leaf(int row, Predicate<JsonNode> acceptance) implements Part {
    @Override
    public boolean write(Writing to, int entry) {
      return to.leaf(this, entry);
    }
  }

  record Group(Member[] members) implements Part {
    @Override
    public boolean write(Writing to, int entry) {
      return to.group(this, entry, false);
    }
  }

  /**
   * A list with an entry for each entry of what its rows repeat with.
   *
   * @param rows all that write into it
   */
  record Entries(Group each, int[] rows, int min, int max) implements Part {
    @Override
    public boolean write(Writing to, int entry) {
      return to.entries(this);
    }
  }

  /**
   * A part by its name.
   *
   * @param name as it is written, with comma and colon
   */
  record Member(byte[] name, boolean isRequired, Part part) {}

  private final Group root;

  /** Room used before; whoever comes while it is taken makes room anew. */
  private final AtomicReference<@Nullable JsonBytes> spare = new AtomicReference<>();

  DirectJson(Group root) {
    this.root = root;
  }

  /** The document; null if the schema may not take it. */
  byte @Nullable [] write(Origins values) {
    var kept = spare.getAndSet(null);
    var out = kept == null ? new JsonBytes() : kept;
    var writing = new Writing(values.taking(), out);
    writing.group(root, 0, true);
    var document = out.done();
    if (out.isKeepable()) {
      spare.set(out);
    }
    return writing.sound ? document : null;
  }

  /** One document on its way. */
  static final class Writing {
    private final Origins.Taking values;
    private final JsonBytes out;
    private boolean sound = true;

    Writing(Origins.Taking values, JsonBytes out) {
      this.values = values;
      this.out = out;
    }

    /** Whether there was anything to write; a group without is left out unless it must stand. */
    boolean group(Group group, int entry, boolean mustStand) {
      var start = out.length();
      var lacks = false;
      out.sign('{');
      for (var member : group.members()) {
        var isThere = member(member, entry, out.length() == start + 1);
        lacks |= member.isRequired() && !isThere;
      }
      var isThere = mustStand || out.length() > start + 1;
      sound &= !(isThere && lacks);
      if (isThere) {
        out.sign('}');
      } else {
        out.cut(start);
      }
      return isThere;
    }

    private boolean member(Member member, int entry, boolean isFirst) {
      var start = out.length();
      out.name(member.name(), isFirst);
      var isThere = member.part().write(this, entry);
      if (!isThere) {
        out.cut(start);
      }
      return isThere;
    }

    boolean leaf(Leaf leaf, int entry) {
      var value = values.take(leaf.row(), entry);
      if (value == null) {
        return false;
      }
      sound = sound && leaf.acceptance().test(value);
      out.value(value);
      return true;
    }

    boolean entries(Entries entries) {
      var count = 0;
      for (var row : entries.rows()) {
        count = Math.max(count, values.entries(row));
      }
      if (count == 0) {
        return false;
      }
      sound &= count >= entries.min() && count <= entries.max();
      for (int i = 0; i < count && sound; i++) {
        out.sign(i == 0 ? '[' : ',');
        group(entries.each(), i, true);
      }
      out.sign(']');
      return true;
    }
  }
}
