package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;

/** Every rule of a workspace about who is responsible, ready to be asked. */
public final class Responsibilities {
  private final Municipalities municipalities;
  private final RuleBook book;
  private final Findings findings;

  private Responsibilities(Municipalities municipalities, RuleBook book, Findings findings) {
    this.municipalities = municipalities;
    this.book = book;
    this.findings = findings;
  }

  public static Responsibilities of(Workspace workspace, Municipalities municipalities) {
    var findings = new ArrayList<Finding>();
    var book = RuleReader.read(workspace, municipalities, findings);
    return new Responsibilities(municipalities, book, Findings.of(findings));
  }

  /** Never guesses: no rule is a gap, two equally specific ones are a conflict. */
  public Resolution resolve(LeikaKey leistung, Ars area, LocalDate day) {
    return new Resolver(municipalities, book.rulesFor(leistung), leistung, area, day).resolve();
  }

  /** What is wrong with the rules at their lines. */
  public Findings findings() {
    return findings;
  }
}
