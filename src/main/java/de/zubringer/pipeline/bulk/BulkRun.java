package de.zubringer.pipeline.bulk;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.clearing.Deed;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An act for many journeys, and how far it is.
 *
 * @param total how many journeys it is for
 * @param answers how many were answered how; the rest is still to be done
 */
public record BulkRun(
    UUID id,
    MunicipalityId municipality,
    Deed deed,
    BulkState state,
    Author by,
    Instant beganAt,
    Instant changedAt,
    long total,
    Map<String, Long> answers) {

  public long done() {
    return answers.values().stream().mapToLong(Long::longValue).sum();
  }
}
