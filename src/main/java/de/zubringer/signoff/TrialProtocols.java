package de.zubringer.signoff;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.signoff.ProtocolStore.Row;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.protocol.TrialProtocol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Protocols of trials, of each Leistung in each administration in the order they were kept. One is
 * signed by its digest, once, and only while it is good and nothing it depends on has changed.
 */
@Component
public class TrialProtocols {
  /** The action in the audit chain; it is about the Leistung. */
  public static final String SIGNED = "trial-signed";

  private final ProtocolStore store;
  private final AuditTrail trail;

  TrialProtocols(ProtocolStore store, AuditTrail trail) {
    this.store = store;
    this.trail = trail;
  }

  /**
   * Keeps what a trial has found.
   *
   * @param software version of Zubringer
   * @throws ProtocolTooLarge beyond 64 MiB
   */
  @Transactional
  public KeptProtocol keep(
      MunicipalityId owner,
      TrialRun.Subject subject,
      TrialRun.Done done,
      String software,
      int draftVersion,
      Author by) {
    var protocol = TrialProtocol.of(subject, done, software);
    var row = store.insert(owner, protocol, draftVersion, by);
    return kept(row, protocol, Optional.empty());
  }

  /** The one kept last, signed or not. */
  public Optional<KeptProtocol> newest(MunicipalityId owner, String leistung) {
    return store.newest(owner, leistung).flatMap(number -> one(owner, leistung, number));
  }

  /** One by its number. */
  public Optional<KeptProtocol> one(MunicipalityId owner, String leistung, int number) {
    return store
        .row(owner, leistung, number)
        .map(row -> kept(row, store.protocol(owner, leistung, number), signature(owner, row)));
  }

  /** When the first one was kept. */
  public Optional<Instant> firstAt(MunicipalityId owner, String leistung) {
    return store
        .first(owner, leistung)
        .flatMap(number -> store.row(owner, leistung, number))
        .map(Row::at);
  }

  /** The newest in a few words. */
  public Optional<ProtocolSummary> newestSummary(MunicipalityId owner, String leistung) {
    return store
        .newest(owner, leistung)
        .flatMap(number -> store.row(owner, leistung, number))
        .map(row -> row.summary(signature(owner, row)));
  }

  /** All in a few words, the newest first. */
  public List<ProtocolSummary> summaries(MunicipalityId owner, String leistung) {
    return store.rows(owner, leistung).stream()
        .map(row -> row.summary(signature(owner, row)))
        .toList();
  }

  /**
   * Signs one; held if it is stale, not good, signed already, or not the one with that digest.
   *
   * @param sha256 the person has seen
   * @param now what is rehearsed, as it is now
   * @param software version of Zubringer
   */
  @Transactional
  public Outcome<KeptProtocol> sign(
      MunicipalityId owner,
      String leistung,
      int number,
      String sha256,
      TrialRun.Subject now,
      String software,
      Author by) {
    store.lock(owner, leistung);
    var row = store.row(owner, leistung, number);
    if (row.isEmpty()) {
      return held("protocol-unknown");
    }
    var protocol = store.protocol(owner, leistung, number);
    return refusal(row.get(), protocol, sha256, now, software)
        .<Outcome<KeptProtocol>>map(Outcome::held)
        .orElseGet(
            () -> {
              var entry = trail.append(owner, by, SIGNED, leistung, sha256);
              store.signed(owner, leistung, number, entry.entry());
              return Outcome.done(kept(row.get(), protocol, Optional.of(entry)));
            });
  }

  private static Optional<Finding> refusal(
      Row row, TrialProtocol protocol, String sha256, TrialRun.Subject now, String software) {
    if (!row.sha256().equals(sha256) || !protocol.sha256().equals(sha256)) {
      return Optional.of(finding("protocol-digest"));
    }
    if (row.signedEntry() != null) {
      return Optional.of(finding("protocol-signed"));
    }
    if (!protocol.trial().isGood()) {
      return Optional.of(finding("protocol-not-good"));
    }
    return protocol.isStale(now, software)
        ? Optional.of(finding("protocol-stale"))
        : Optional.empty();
  }

  private static Finding finding(String code) {
    return Finding.error(code, "");
  }

  private static <T> Outcome<T> held(String code) {
    return Outcome.held(finding(code));
  }

  /** Only what stands in the chain, under this digest, is a signature. */
  private Optional<AuditEntry> signature(MunicipalityId owner, Row row) {
    var number = row.signedEntry();
    return number == null
        ? Optional.empty()
        : trail
            .entry(owner, number)
            .filter(entry -> entry.about().equals(row.leistung()))
            .filter(entry -> entry.action().equals(SIGNED))
            .filter(entry -> entry.digest().equals(row.sha256()));
  }

  private static KeptProtocol kept(
      Row row, TrialProtocol protocol, Optional<AuditEntry> signature) {
    return new KeptProtocol(
        row.number(),
        row.at(),
        row.by(),
        row.draftVersion(),
        row.sha256(),
        row.good(),
        row.generated(),
        protocol,
        signature);
  }
}
