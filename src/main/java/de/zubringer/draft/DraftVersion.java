package de.zubringer.draft;

import de.zubringer.audit.Author;
import java.time.Instant;

/**
 * One entry of the history of a draft.
 *
 * @param action code of what was done, such as {@code answered}; its sentence is {@code
 *     draft.action.<code>}
 * @param about what it was about, for people
 * @param snapshot what was live then
 */
public record DraftVersion(
    int version, Instant at, Author by, String action, String about, long snapshot) {}
