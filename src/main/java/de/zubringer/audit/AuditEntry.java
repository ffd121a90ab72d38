package de.zubringer.audit;

import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;

/**
 * What a person did, once and for all.
 *
 * @param entry number in the chain of the administration, from 1 without gaps
 * @param at to the microsecond
 * @param action code such as {@code trial-signed}
 * @param about what it concerns, such as the id of a Leistung
 * @param digest SHA-256 of the canonical document it is about, in hex; empty if there is none
 * @param hash SHA-256 over this and the entry before, in hex
 */
public record AuditEntry(
    MunicipalityId municipality,
    long entry,
    Instant at,
    Author by,
    String action,
    String about,
    String digest,
    String hash) {}
