package de.zubringer.catalogue.fim;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is noticed of a message, each thing at its line. */
final class Remarks {
  /** More of the same would hide what to mend first. */
  private static final int ERRORS_MAX = 50;

  private final String file;
  private final List<Finding> findings = new ArrayList<>();
  private int errors;

  Remarks(String file) {
    this.file = file;
  }

  void add(Finding finding, Element at) {
    if (++errors <= ERRORS_MAX || !Findings.of(finding).hasErrors()) {
      findings.add(finding.at(new Spot(file, at.line())));
    }
  }

  Findings findings() {
    return Findings.of(
        findings.stream()
            .distinct()
            .sorted(Comparator.comparingInt(one -> one.spot() == null ? 0 : one.spot().line()))
            .toList());
  }
}
