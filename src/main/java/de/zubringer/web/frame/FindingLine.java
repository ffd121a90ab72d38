package de.zubringer.web.frame;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import java.util.List;

/**
 * A finding in words.
 *
 * @param where place, file and line as far as known; may be empty
 */
public record FindingLine(Badge weight, String text, String advice, String where) {
  public static List<FindingLine> of(Findings findings) {
    return findings.list().stream().map(FindingLine::of).toList();
  }

  private static FindingLine of(Finding finding) {
    return new FindingLine(
        weight(finding), Words.text(finding), Words.advice(finding), where(finding));
  }

  private static Badge weight(Finding finding) {
    var kind =
        switch (finding.severity()) {
          case ERROR -> "danger";
          case WARNING -> "warning";
          case HINT -> "info";
        };
    return new Badge(kind, Words.say("gewicht." + finding.severity().word()));
  }

  private static String where(Finding finding) {
    var spot = finding.spot();
    if (spot == null) {
      return finding.place();
    }
    var line = Words.say("befund.zeile", spot.file(), Integer.toString(spot.line()));
    return finding.place().isEmpty() ? line : finding.place() + " – " + line;
  }
}
