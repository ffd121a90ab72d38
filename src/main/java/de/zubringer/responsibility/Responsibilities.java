package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every rule of a workspace about who is responsible, ready to be asked. */
public final class Responsibilities {
  private final Findings findings = Findings.NONE;

  private Responsibilities() {}

  public static Responsibilities of(Workspace workspace, Municipalities municipalities) {
    return new Responsibilities();
  }

  /** Never guesses: no rule is a gap, two equally specific ones are a conflict. */
  public Resolution resolve(LeikaKey leistung, Ars area, LocalDate day) {
    return new Resolution(
        leistung,
        area,
        day,
        Resolution.Status.GAP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        findings);
  }

  /** What is wrong with the rules at their lines. */
  public Findings findings() {
    return findings;
  }
}
