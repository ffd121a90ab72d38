package de.zubringer.delivery.pull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a token; itself it is known to nobody but its holder. */
public record FetchToken(
    UUID id, String system, String name, Instant madeAt, String madeBy, @Nullable Instant usedAt) {}
