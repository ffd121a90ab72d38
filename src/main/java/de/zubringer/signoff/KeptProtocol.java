package de.zubringer.signoff;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.Author;
import de.zubringer.trial.protocol.TrialProtocol;
import java.time.Instant;
import java.util.Optional;

/**
 * A protocol as it was kept; never changed afterwards, only signed.
 *
 * @param number of one Leistung in one administration, from 1
 * @param draftVersion of the draft that was rehearsed; 0 for what is live
 * @param sha256 of the canonical JSON, in hex: what is signed
 * @param good whether everything became what it was to become
 * @param generated whether generated inputs were rehearsed, too
 * @param signature empty until somebody has signed
 */
public record KeptProtocol(
    int number,
    Instant at,
    Author by,
    int draftVersion,
    String sha256,
    boolean good,
    boolean generated,
    TrialProtocol protocol,
    Optional<AuditEntry> signature) {}
