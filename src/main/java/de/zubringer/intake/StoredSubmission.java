package de.zubringer.intake;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a submission without opening it.
 *
 * @param destination Zustellpunkt it was sent to, where the channel knows one
 * @param caseId Vorgang at the Zustelldienst, where the channel knows one
 * @param sha256 of the sealed original as it came, hex; the sender's receipt names it
 */
public record StoredSubmission(
    SubmissionId id,
    MunicipalityId municipality,
    String channel,
    LeikaKey leika,
    @Nullable UUID destination,
    @Nullable UUID caseId,
    Instant arrivedAt,
    String sha256) {}
