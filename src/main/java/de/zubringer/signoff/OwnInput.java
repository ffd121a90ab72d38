package de.zubringer.signoff;

import de.zubringer.audit.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Eigene Eingabe: an application a Leistung is rehearsed with in one administration beside the
 * samples of its package. Its content is sealed.
 *
 * @param name as protocols call it
 * @param recorded whether somebody really sent it; otherwise all of it is invented
 * @param until last day it is kept; empty = until somebody deletes it
 * @param expected empty if it is only looked at
 */
public record OwnInput(
    UUID id,
    String leistung,
    String name,
    boolean recorded,
    Instant at,
    Author by,
    Optional<LocalDate> until,
    Optional<Expected> expected) {}
