package de.zubringer.commit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is to become true all at once or not at all: rows, gathered in the order in which they are
 * written, and what is to happen when it is true.
 */
public final class Commit {
  private final List<Write> writes = new ArrayList<>();
  private final List<Runnable> after = new ArrayList<>();

  public Commit write(Write write) {
    writes.add(write);
    return this;
  }

  public Commit write(Collection<Write> more) {
    writes.addAll(more);
    return this;
  }

  /** Happens once all is committed; not at all if it is not. */
  public Commit then(Runnable step) {
    after.add(step);
    return this;
  }

  List<Write> writes() {
    return List.copyOf(writes);
  }

  List<Runnable> after() {
    return List.copyOf(after);
  }
}
