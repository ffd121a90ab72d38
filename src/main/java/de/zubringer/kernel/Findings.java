package de.zubringer.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** Findings in the order they were met; a check returns all of them, not the first. */
public record Findings(List<Finding> list) implements Iterable<Finding> {
  public static final Findings NONE = new Findings(List.of());

  public Findings {
    list = List.copyOf(list);
  }

  public static Findings of(Finding... findings) {
    return new Findings(List.of(findings));
  }

  public static Findings of(Collection<Finding> findings) {
    return new Findings(List.copyOf(findings));
  }

  public Findings and(Findings more) {
    var all = new ArrayList<>(list);
    all.addAll(more.list);
    return new Findings(all);
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** Whether there is an error: something that cannot go on as it is. */
  public boolean hasErrors() {
    return list.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Whether nothing worse than a hint was found. */
  public boolean isClean() {
    return list.stream().allMatch(finding -> finding.severity() == Severity.HINT);
  }

  @Override
  public Iterator<Finding> iterator() {
    return list.iterator();
  }
}
