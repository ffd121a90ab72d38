package de.zubringer.fitgap;

import de.zubringer.kernel.Finding;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a body that is not connected yet lacks to begin with. */
final class BeginningGaps {
  private BeginningGaps() {}

  /**
   * Looks at the profile alone.
   *
   * @param installed whether it lists a system that takes the Leistung
   */
  static void find(Situation situation, boolean installed, GapList gaps) {
    var path = situation.profilePath(situation.body());
    var name = situation.body().name();
    if (situation.profile().isEmpty()) {
      gaps.add(
          Gap.of(
                  GapKind.ORG,
                  "organisation",
                  Situation.inRegister(Finding.error("gap-profile-missing", "", name)))
              .fixedBy(
                  Fix.of("profile")
                      .writing(
                          path,
                          "ars",
                          JsonNodeFactory.instance.stringNode(situation.body().ars().digits()))));
      return;
    }
    if (situation.profile().get().destinations().isEmpty()) {
      gaps.add(
          Gap.of(
                  GapKind.TECH,
                  "it",
                  situation.inProfile(
                      Finding.error("gap-destination-missing", "destinations", name)))
              .fixedBy(Fix.of("say").asking(path, "destinations")));
    }
    if (!installed) {
      gaps.add(
          Gap.of(
                  GapKind.TECH,
                  "it",
                  situation.inProfile(
                      Finding.warning(
                          "gap-system-unknown", "systems", name, situation.leistung().name())))
              .fixedBy(Fix.of("say").asking(path, "systems")));
    }
  }
}
