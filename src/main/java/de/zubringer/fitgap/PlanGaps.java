package de.zubringer.fitgap;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import java.util.Map;
import java.util.Set;

/**
 * What the check of the workspace says about the files of this adaptation, and nobody else does.
 */
final class PlanGaps {
  /** Sources of their own say these with more evidence. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "area-gap",
          "area-conflict",
          "area-elsewhere",
          "area-without-statute",
          "answer-rule",
          "mapping-other-version");

  private static final Map<String, GapKind> KINDS =
      Map.of(
          "system-not-installed", GapKind.TECH,
          "interface-unknown", GapKind.TECH,
          "mapping-missing", GapKind.TECH,
          "receivers-one-place", GapKind.TECH,
          "plan-destination-unknown", GapKind.TECH,
          "plan-unit-unknown", GapKind.ORG);

  private final Situation situation;
  private final GapList gaps;

  private PlanGaps(Situation situation, GapList gaps) {
    this.situation = situation;
    this.gaps = gaps;
  }

  static void find(Situation situation, GapList gaps) {
    var one = new PlanGaps(situation, gaps);
    var ground = situation.ground();
    ground.findingsIn(situation.connectionPath()).forEach(one::connection);
    ground.findingsIn(situation.profilePath(situation.body())).forEach(one::profile);
    situation.areas().stream()
        .flatMap(area -> situation.answer(area).rulesFrom().stream())
        .filter(body -> !body.ars().equals(situation.body().ars()))
        .map(situation::profilePath)
        .distinct()
        .flatMap(path -> ground.findingsIn(path).stream())
        .filter(finding -> finding.code().equals("answer-unfit"))
        .forEach(one::profile);
  }

  /** Local rows are part of the analysis of the mapping, as soon as there is a plan. */
  private void connection(Finding finding) {
    var row = finding.place().startsWith("mapping[") && situation.plan().isPresent();
    if (!row && !ELSEWHERE.contains(finding.code())) {
      add(finding);
    }
  }

  /** Answers of other Leistungen are not this one's trouble. */
  private void profile(Finding finding) {
    var answer = finding.code().startsWith("answer-");
    var own =
        !answer || situation.leistung().variationPoint(finding.arguments().getFirst()).isPresent();
    if (own && finding.severity() != Severity.HINT) {
      add(finding);
    }
  }

  private void add(Finding finding) {
    var kind = KINDS.getOrDefault(finding.code(), GapKind.DATA);
    var who = kind == GapKind.TECH ? "it" : "organisation";
    var gap =
        finding.code().startsWith("answer-")
            ? Gap.of(kind, who, finding, finding.arguments().getFirst())
            : Gap.of(kind, who, finding);
    gaps.add(gap.because("field", finding.place().isEmpty() ? "–" : finding.place()));
  }
}
