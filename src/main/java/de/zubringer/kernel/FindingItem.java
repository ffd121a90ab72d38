package de.zubringer.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding in words, the same for every machine that reads: names and order are a fixed contract.
 *
 * @param file where it stands in a workspace, with its line; null where there is no file
 */
public record FindingItem(
    String severity,
    String code,
    String place,
    @Nullable String file,
    @Nullable Integer line,
    String text,
    String advice) {

  public static List<FindingItem> of(Findings findings) {
    return findings.list().stream().map(FindingItem::of).toList();
  }

  public static FindingItem of(Finding finding) {
    var spot = finding.spot();
    return new FindingItem(
        finding.severity().word(),
        finding.code(),
        finding.place(),
        spot == null ? null : spot.file(),
        spot == null ? null : spot.line(),
        Wording.german().text(finding),
        Wording.german().advice(finding));
  }
}
