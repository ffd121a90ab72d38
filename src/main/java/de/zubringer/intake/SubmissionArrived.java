package de.zubringer.intake;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.time.Instant;

/**
 * A submission was stored sealed; published in the transaction that stored it.
 *
 * @param receivedAt since when it waits for an answer, as far as one knows before it is opened
 */
public record SubmissionArrived(
    SubmissionId submission,
    MunicipalityId municipality,
    LeikaKey leika,
    String channel,
    Instant arrivedAt,
    Instant receivedAt) {}
