package de.zubringer.responsibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why something was decided: the rule that applied.
 *
 * @param decides legalBody, executingBody, rulesFrom or orgUnit
 * @param rule the id of the rule
 * @param text its sentence for people
 */
public record Reason(
    String decides,
    String rule,
    String text,
    @Nullable String legalBasis,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
