package de.zubringer.mapping;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import java.util.ArrayList;
import java.util.List;

/** What is found while one application is mapped: what holds it, and what is only said. */
final class Notes {
  /** More is no list anybody works through; the same row fails the same way ten thousand times. */
  private static final int MAX = 100;

  /** 10,000 entries with a hundred fields each. */
  private static final int VALUES_MAX = 1_000_000;

  /** Ten times the largest application. */
  private static final long CHARACTERS_MAX = 50_000_000;

  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> hints = new ArrayList<>();
  private int values;
  private long characters;

  void add(Finding finding) {
    var list = finding.severity() == Severity.HINT ? hints : errors;
    if (list.size() < MAX) {
      list.add(finding);
    }
  }

  /** Counts a value that was written. */
  void count(int length) {
    values++;
    characters += length;
    if (values > VALUES_MAX || characters > CHARACTERS_MAX) {
      errors.add(Finding.error("target-too-large", ""));
    }
  }

  /** Whether going on would find nothing a person could still use. */
  boolean isFull() {
    return errors.size() >= MAX || values > VALUES_MAX || characters > CHARACTERS_MAX;
  }

  Findings errors() {
    return Findings.of(errors);
  }

  Findings hints() {
    return Findings.of(hints);
  }
}
