package de.zubringer.municipality.gv100ad;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import java.util.ArrayList;
import java.util.List;

/** Faults of one file by line; bounded, and says so when there are more. */
final class LineFaults {
  private final String file;
  private final List<Finding> found = new ArrayList<>();
  private boolean more;

  LineFaults(String file) {
    this.file = file;
  }

  void add(int line, String code, String... arguments) {
    add(Finding.error(code, "", arguments).at(new Spot(file, line)));
  }

  void add(Finding finding) {
    if (found.size() < RegisterEdition.FINDINGS_MAX) {
      found.add(finding);
    } else {
      more = true;
    }
  }

  Findings findings() {
    var all = new ArrayList<>(found);
    if (more) {
      all.add(
          Finding.error("register-edition-more", "", String.valueOf(found.size()))
              .at(new Spot(file, 1)));
    }
    return Findings.of(all);
  }
}
