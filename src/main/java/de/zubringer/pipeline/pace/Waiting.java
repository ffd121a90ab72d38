package de.zubringer.pipeline.pace;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A journey that goes on by itself, and why it waits until then. Holds no content.
 *
 * @param target local id of the installation; empty while it is not known
 * @param targetName for people; may be empty
 * @param cause what happened at the last attempt, for people; may be empty
 * @param behind the earlier journey that has to be there first
 * @param attempts how many failed so far
 */
public record Waiting(
    JourneyId journey,
    MunicipalityId municipality,
    String target,
    String targetName,
    WaitReason reason,
    String cause,
    @Nullable JourneyId behind,
    int attempts,
    Instant nextAttemptAt) {}
