package de.zubringer.release;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.Author;
import de.zubringer.draft.DraftVersion;
import de.zubringer.release.evaluation.Decision;
import de.zubringer.signoff.ProtocolSummary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What persons did about a candidate, as the gates look at it.
 *
 * @param written versions of the draft that wrote what would be released, the newest first
 * @param protocol the newest
 * @param criteria version of the criteria that hold; 0 while nobody fixed any
 * @param decision the newest
 * @param entries of the audit chain about the Leistung, the newest first
 * @param receipt when the first submission was delivered that arrived after the release
 */
public record Facts(
    Candidate candidate,
    List<DraftVersion> written,
    Optional<ProtocolSummary> protocol,
    int criteria,
    Optional<Decision> decision,
    List<AuditEntry> entries,
    ReleaseHistory history,
    Optional<Instant> receipt) {

  /** What holds of what was released before. */
  public Optional<Release> standing() {
    return history.standing(candidate.leistung());
  }

  /** Whether somebody wrote what would be released; by the name of the account alone. */
  public boolean isAuthor(Author person) {
    return names().contains(name(person));
  }

  private Set<String> names() {
    return written.stream().map(DraftVersion::by).map(Facts::name).collect(Collectors.toSet());
  }

  private static String name(Author person) {
    return person.name().strip().toLowerCase(Locale.ROOT);
  }
}
