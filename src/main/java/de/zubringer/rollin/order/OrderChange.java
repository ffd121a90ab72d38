package de.zubringer.rollin.order;

import de.zubringer.audit.Author;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about an order.
 *
 * @param recipient who got it
 * @param reference number the other side gave it; empty if none
 * @param text why it was rejected, or a remark
 * @param remindOn day on which somebody is reminded; null = never
 * @param digest of the paper as it was when it was sent
 */
public record OrderChange(
    Instant at,
    Author by,
    OrderState state,
    String recipient,
    String reference,
    String text,
    @Nullable LocalDate remindOn,
    String digest) {}
