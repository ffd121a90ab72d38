package de.zubringer.intake;

import de.zubringer.commit.Commit;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.time.Instant;

/**
 * A submission is about to be stored sealed; what a listener adds to the commit becomes true with
 * it.
 *
 * @param receivedAt since when it waits for an answer, as far as one knows before it is opened
 */
public record SubmissionArrived(
    SubmissionId submission,
    MunicipalityId municipality,
    LeikaKey leika,
    String channel,
    Instant arrivedAt,
    Instant receivedAt,
    Commit commit) {}
