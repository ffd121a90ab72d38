package de.zubringer.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission decrypted and verified; lives in memory only.
 *
 * @param receivedAt receipt at the first public body: from this day deadlines count
 * @param schemaUri data schema the sender names, where the channel knows one
 */
public record OpenedSubmission(
    byte[] application,
    String mediaType,
    @Nullable String schemaUri,
    List<OpenedAttachment> attachments,
    Instant receivedAt) {}
