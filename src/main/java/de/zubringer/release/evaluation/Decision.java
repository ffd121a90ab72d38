package de.zubringer.release.evaluation;

import de.zubringer.audit.Author;
import java.time.Instant;

/**
 * Go or no-go, as a head decided.
 *
 * @param criteria version of the criteria it rests on; 0 if there were none
 * @param protocol SHA-256 of the protocol of the trial it rests on, in hex; empty if there was none
 * @param sheet SHA-256 of the sheet that was looked at, in hex
 */
public record Decision(
    int number,
    boolean go,
    String reason,
    int criteria,
    String protocol,
    String sheet,
    Instant at,
    Author by) {}
