package de.zubringer.responsibility;

import de.zubringer.kernel.Spot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written, for those who look at rules instead of asking them.
 *
 * @param spot its file and line
 * @param leistungen keys or beginnings with an asterisk
 * @param decides legalBody, executingBody, rulesFrom or orgUnit
 * @param state {@code planned}, {@code active} or {@code revoked}; only active rules answer
 * @param evidence {@code seen}, {@code inferred}, {@code open}; empty where nothing is said
 * @param keys of the areas and bodies it names, in the form of the file
 * @param fields paths in the application its conditions look at, but for those of expressions
 */
public record RuleLine(
    String id,
    Spot spot,
    List<String> leistungen,
    String decides,
    String state,
    String evidence,
    List<String> keys,
    List<String> fields,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
