package de.zubringer.pipeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a journey went where it went: one rule that applied.
 *
 * @param decides legalBody, executingBody, rulesFrom or orgUnit
 * @param answer the name of the body or unit the rule led to
 */
public record Reason(
    String decides,
    String answer,
    String rule,
    String text,
    String legalBasis,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
