package de.zubringer.survey;

import de.zubringer.kernel.Spot;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered.
 *
 * @param question id
 * @param text as a person writes it: {@code 40,00}, {@code ja}, the name of an option, {@code weiß
 *     nicht}
 * @param by word of the role; empty = the one that can answer, if it is only one
 * @param date null = today
 * @param spot line of a file it was read from
 */
public record GivenAnswer(
    String question, String text, String by, @Nullable LocalDate date, @Nullable Spot spot) {}
