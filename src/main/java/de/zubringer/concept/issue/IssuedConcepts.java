package de.zubringer.concept.issue;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.catalogue.text.German;
import de.zubringer.concept.Concept;
import de.zubringer.concept.ConceptFile;
import de.zubringer.concept.TrialAnnex;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.signoff.KeptProtocol;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.trial.TrialRun;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Concepts with the protocol they annex, what was issued of them, and what has changed since. */
@Component
public class IssuedConcepts {
  /** The action in the audit chain; it is about the Leistung. */
  public static final String ISSUED = "concept-issued";

  private final IssueStore store;
  private final TrialProtocols protocols;
  private final AuditTrail trail;
  private final InstantSource clock;

  IssuedConcepts(
      IssueStore store, TrialProtocols protocols, AuditTrail trail, InstantSource clock) {
    this.store = store;
    this.protocols = protocols;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A concept and how it stands to the newest issue.
   *
   * @param concept its cover says so, too
   * @param newest empty if none was issued
   */
  public record Standing(Concept concept, Optional<ConceptIssue> newest, Staleness staleness) {}

  /** As it is now. */
  public Standing standing(Basis basis) {
    var annex = annex(basis);
    var concept = concept(basis, annex);
    var newest = store.newest(basis.owner(), basis.leistung());
    var staleness =
        newest
            .map(issue -> staleness(basis, annex, concept, issue))
            .orElseGet(() -> new Staleness(List.of(), List.of()));
    return new Standing(concept.headed(cover(newest, staleness)), newest, staleness);
  }

  /** Whether anything was issued; cheaper than how it stands. */
  public Optional<ConceptIssue> newest(MunicipalityId owner, String leistung) {
    return store.newest(owner, leistung);
  }

  /** The newest first. */
  public List<ConceptIssue> all(MunicipalityId owner, String leistung) {
    return store.all(owner, leistung);
  }

  /** The PDF of an issue. */
  public Optional<byte[]> document(MunicipalityId owner, String leistung, int number) {
    return store.document(owner, leistung, number);
  }

  /** Issues it as it is now; held if it is longer than anybody reads. */
  @Transactional
  public Outcome<ConceptIssue> issue(Basis basis, Author by) {
    store.lock(basis.owner(), basis.leistung());
    var annex = annex(basis);
    var concept = concept(basis, annex);
    var chapters = ChapterDigest.of(concept);
    var before = store.newest(basis.owner(), basis.leistung());
    var issue =
        new ConceptIssue(
            before.map(ConceptIssue::number).orElse(0) + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            by,
            ChapterDigest.all(chapters),
            chapters,
            Sources.of(basis.workspace(), basis.adaptation(), annex).parts());
    return ConceptFile.of(concept.headed(List.of(row(issue))), "pdf")
        .then(
            document -> {
              store.insert(basis.owner(), basis.leistung(), issue, document);
              trail.append(basis.owner(), by, ISSUED, basis.leistung(), issue.sha256());
              return Outcome.done(issue);
            });
  }

  private static Concept concept(Basis basis, Optional<TrialAnnex> annex) {
    return Concept.of(basis.workspace(), basis.book(), basis.adaptation(), basis.today(), annex);
  }

  private static Staleness staleness(
      Basis basis, Optional<TrialAnnex> annex, Concept concept, ConceptIssue issue) {
    var sources = Sources.of(basis.workspace(), basis.adaptation(), annex).parts();
    return Staleness.of(issue, ChapterDigest.of(concept), sources);
  }

  /** The protocol kept last, with who signed it and whether it still holds. */
  private Optional<TrialAnnex> annex(Basis basis) {
    return protocols.newest(basis.owner(), basis.leistung()).map(kept -> annex(basis, kept));
  }

  private static TrialAnnex annex(Basis basis, KeptProtocol kept) {
    var now = TrialRun.Subject.of(basis.workspace(), basis.book(), basis.adaptation());
    var isStale = kept.protocol().isStale(now, basis.software());
    var signed = kept.signature().map(IssuedConcepts::signature);
    var standing =
        isStale
            ? signed.map(text -> text + " ").orElse("") + say("anlage.veraltet")
            : signed.orElseGet(() -> say("anlage.nicht-unterschrieben"));
    return new TrialAnnex(kept.protocol(), standing, signed.isPresent() && !isStale);
  }

  private static String signature(AuditEntry entry) {
    return say(
        "anlage.unterschrieben",
        entry.by().name(),
        entry.by().roleName(),
        German.moment(entry.at()));
  }

  private static List<List<String>> cover(Optional<ConceptIssue> newest, Staleness staleness) {
    if (newest.isEmpty()) {
      return List.of(List.of(say("ausgabe"), say("ausgabe.keine")));
    }
    var rows = new ArrayList<List<String>>();
    rows.add(row(newest.get()));
    rows.add(List.of(say("ausgabe.seitdem"), changed(staleness)));
    return rows;
  }

  private static String changed(Staleness staleness) {
    return staleness.isStale()
        ? staleness.chapters().stream()
            .map(one -> say("ausgabe.kapitel", one.number() + " " + one.title()))
            .collect(Collectors.joining(", "))
        : say("ausgabe.unveraendert");
  }

  private static List<String> row(ConceptIssue issue) {
    return List.of(
        say("ausgabe"),
        say(
            "ausgabe.wert",
            Integer.toString(issue.number()),
            German.day(LegalTime.day(issue.at())),
            issue.by().name(),
            issue.by().roleName()));
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say("konzept." + key, arguments);
  }
}
