package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Every rule of a workspace about who is responsible, ready to be asked. */
public final class Responsibilities {
  private final Municipalities municipalities;
  private final RuleBook book;
  private final List<RuleLine> rules;
  private final Findings findings;

  private Responsibilities(
      Municipalities municipalities, RuleBook book, List<RuleLine> rules, Findings findings) {
    this.municipalities = municipalities;
    this.book = book;
    this.rules = List.copyOf(rules);
    this.findings = findings;
  }

  public static Responsibilities of(Workspace workspace, Municipalities municipalities) {
    var findings = new ArrayList<Finding>();
    var rules = new ArrayList<RuleLine>();
    var book = RuleReader.read(workspace, municipalities, rules, findings);
    return new Responsibilities(municipalities, book, rules, Findings.of(findings));
  }

  /** Never guesses: no rule is a gap, two equally specific ones are a conflict. */
  public Resolution resolve(LeikaKey leistung, Ars area, LocalDate day) {
    return new Resolver(municipalities, book.rulesFor(leistung), leistung, area, day).resolve();
  }

  /** The rules as they are written, in the order of the files. */
  public List<RuleLine> rules() {
    return rules;
  }

  /** What is wrong with the rules at their lines. */
  public Findings findings() {
    return findings;
  }
}
