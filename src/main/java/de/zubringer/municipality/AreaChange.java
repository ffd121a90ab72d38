package de.zubringer.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A municipality that ended and where its area, or a part of it, went.
 *
 * @param oldAgs 8 digits, as is the new one
 * @param newAgs none if nobody has confirmed it yet
 * @param share of the old area, from 0 to 1
 * @param day the first day on which the change counts
 * @param evidence {@code seen}, {@code inferred} or {@code open}
 * @param askWhom who knows what is open
 * @param askWhat what to ask there
 */
public record AreaChange(
    String oldAgs,
    @Nullable String newAgs,
    double share,
    LocalDate day,
    String evidence,
    String askWhom,
    String askWhat) {}
