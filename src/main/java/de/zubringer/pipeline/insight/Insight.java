package de.zubringer.pipeline.insight;

import de.zubringer.audit.Author;
import java.time.Instant;

/**
 * Somebody looked into content.
 *
 * @param stage word of the stage, such as {@code antrag}
 * @param reason as it was given; empty if none was, or the content is erased
 */
public record Insight(Author by, Instant at, String stage, String reason) {}
