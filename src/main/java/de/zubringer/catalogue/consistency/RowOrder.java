package de.zubringer.catalogue.consistency;

import de.zubringer.kernel.Finding;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Rows of a table of which the first that holds counts: each has an id, none stands in vain. */
final class RowOrder {
  private final String unreachable;
  private final Consumer<Finding> findings;
  private final Set<String> ids = new HashSet<>();
  private boolean ended;

  /**
   * For one table.
   *
   * @param unreachable code of the finding about a row behind one that always holds
   */
  RowOrder(String unreachable, Consumer<Finding> findings) {
    this.unreachable = unreachable;
    this.findings = findings;
  }

  /** The next row. */
  void next(String place, String id, String name, boolean always) {
    if (!ids.add(id)) {
      findings.accept(Finding.error("id-twice", place + ".id", id));
    }
    if (ended) {
      findings.accept(Finding.warning(unreachable, place, name));
    }
    ended = ended || always;
  }

  /** Whether a row so far always holds. */
  boolean isEnded() {
    return ended;
  }
}
