package de.zubringer.cli;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Spot;
import de.zubringer.kernel.Wording;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Findings on the command line, in the one form every verb gives them. */
public final class FindingList {
  private static final Spot NOWHERE = new Spot("", 0);

  private FindingList() {}

  /** By file and line, each once. */
  public static Findings sorted(Findings findings) {
    return Findings.of(
        findings.list().stream()
            .distinct()
            .sorted(
                Comparator.comparing((Finding finding) -> spot(finding).file())
                    .thenComparingInt(finding -> spot(finding).line()))
            .toList());
  }

  public static void print(Findings findings, boolean json, Console console) {
    if (json) {
      console.print(JsonMapper.shared().writeValueAsString(new Report(FindingItem.of(findings))));
    } else {
      findings.forEach(finding -> console.print(line(finding)));
    }
  }

  /** How many errors, warnings and hints. */
  public static String[] counts(Findings findings) {
    return Arrays.stream(Severity.values())
        .map(severity -> findings.list().stream().filter(one -> one.severity() == severity).count())
        .map(String::valueOf)
        .toArray(String[]::new);
  }

  static String line(Finding finding) {
    var wording = Wording.german();
    var spot = finding.spot();
    return wording.say(
        spot == null ? "cli.finding.nowhere" : "cli.finding",
        spot(finding).file() + ":" + spot(finding).line(),
        wording.say("cli.severity." + finding.severity().word()),
        finding.code(),
        wording.text(finding),
        wording.advice(finding));
  }

  private static Spot spot(Finding finding) {
    var spot = finding.spot();
    return spot == null ? NOWHERE : spot;
  }

  private record Report(List<FindingItem> findings) {}
}
