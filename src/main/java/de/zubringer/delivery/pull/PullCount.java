package de.zubringer.delivery.pull;

import java.time.Instant;

/** How many deliveries an installation has not confirmed, and since when the oldest waits. */
public record PullCount(String system, long waiting, Instant oldest) {}
