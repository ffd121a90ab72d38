package de.zubringer.concept.issue;

import de.zubringer.audit.Author;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Ausgabe: a concept as somebody issued it.
 *
 * @param number of one Leistung in one administration, from 1
 * @param sha256 over all chapters, in hex
 * @param sources digests of the data it was made of, by the name people know them by
 */
public record ConceptIssue(
    int number,
    Instant at,
    Author by,
    String sha256,
    List<ChapterDigest> chapters,
    Map<String, String> sources) {}
