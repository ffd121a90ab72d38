package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule of a workspace about who is responsible, ready to be asked. */
public final class Responsibilities {
  private final Municipalities municipalities;
  private final RuleBook book;
  private final List<RuleLine> rules;
  private final String snapshot;
  private final Findings findings;

  private Responsibilities(
      Municipalities municipalities,
      RuleBook book,
      List<RuleLine> rules,
      String snapshot,
      Findings findings) {
    this.municipalities = municipalities;
    this.book = book;
    this.rules = rules;
    this.snapshot = snapshot;
    this.findings = findings;
  }

  public static Responsibilities of(Workspace workspace, Municipalities municipalities) {
    var findings = new ArrayList<Finding>();
    var lines = new ArrayList<RuleLine>();
    var all = RuleReader.read(workspace, municipalities, lines, findings);
    return new Responsibilities(
        municipalities,
        RuleBook.of(all.stream().filter(rule -> rule.entry().isActive()).toList()),
        List.copyOf(lines),
        workspace.folder().digest(),
        Findings.of(findings));
  }

  /** Never guesses: no rule is a gap, two equally specific ones are a conflict. */
  public Resolution resolve(Query query) {
    return new Resolver(municipalities, book, query).resolve();
  }

  /** The same without an application, as it is known now. */
  public Resolution resolve(LeikaKey leistung, Ars area, LocalDate day) {
    return resolve(Query.of(leistung, area, day));
  }

  /** The rules as they are written, in the order of the files, whatever their state. */
  public List<RuleLine> rules() {
    return rules;
  }

  /**
   * All keys that rules are about, by their digits: those they name in full and, as a beginning of
   * a key does not say which there are, those known otherwise that begin so.
   *
   * @param known keys of the packages
   */
  public List<LeikaKey> leistungen(Collection<LeikaKey> known) {
    var named =
        rules.stream().flatMap(rule -> rule.leistungen().stream()).collect(Collectors.toSet());
    return Stream.concat(
            named.stream().filter(LeikaKey::isKey).map(LeikaKey::new),
            known.stream().filter(key -> named.stream().anyMatch(key::matches)))
        .distinct()
        .sorted(Comparator.comparing(LeikaKey::digits))
        .toList();
  }

  /** SHA-256 of the workspace the rules come from, in hex. */
  public String snapshot() {
    return snapshot;
  }

  /** What is wrong with the rules at their lines. */
  public Findings findings() {
    return findings;
  }
}
