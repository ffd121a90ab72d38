package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person did to a journey.
 *
 * @param number of the act, from 1; a correction's application carries it
 * @param choice unit, problem, receiver or administration; what the deed asks for
 * @param target id of the installation that was chosen; empty for the usual one
 * @param digest SHA-256 of the canonical act, in hex
 * @param reason empty if it was erased with the content
 */
public record Act(
    int number,
    Instant at,
    Author by,
    Deed deed,
    String choice,
    String target,
    boolean replaces,
    String digest,
    Optional<String> reason) {}
