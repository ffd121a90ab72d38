package de.zubringer.intake;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.time.Instant;
import java.util.UUID;

/**
 * A submission that lies at the Zustelldienst and is not stored here yet.
 *
 * @param failures how often fetching it failed in a row
 * @param nextAttemptAt not fetched again before
 * @param cause why it failed last, a key of {@code fetch.cause.<cause>}; empty before the first try
 */
public record WaitingSubmission(
    SubmissionId id,
    MunicipalityId municipality,
    UUID destination,
    UUID caseId,
    Instant firstSeenAt,
    int failures,
    Instant nextAttemptAt,
    String cause) {}
