package de.zubringer.signoff;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.Author;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.protocol.Versions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a list says of a kept protocol; it is not unpacked for that.
 *
 * @param day on which it was rehearsed
 * @param inputs how many there were
 * @param unexpected how many became something else than expected
 * @param versions it is bound to
 */
public record ProtocolSummary(
    int number,
    Instant at,
    Author by,
    String sha256,
    boolean good,
    boolean generated,
    LocalDate day,
    int inputs,
    int unexpected,
    Versions versions,
    Optional<AuditEntry> signature) {

  /** What has changed since, by the names of its versions; empty while the protocol holds. */
  public List<String> changedSince(TrialRun.Subject now, String software) {
    return changedSince(Versions.of(now, software, day));
  }

  /** The same for a list of them, which has the versions of the day of each already. */
  public List<String> changedSince(Versions now) {
    return versions.changed(now);
  }
}
