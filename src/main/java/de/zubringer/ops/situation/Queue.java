package de.zubringer.ops.situation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of one kind.
 *
 * @param task name of the kind; there are as many as the program knows
 * @param due how many could run and wait for a worker
 * @param running how many a worker has in hand
 * @param oldest since when the first of them is due
 */
public record Queue(String task, long due, long running, @Nullable Instant oldest) {}
