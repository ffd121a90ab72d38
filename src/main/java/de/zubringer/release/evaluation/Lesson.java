package de.zubringer.release.evaluation;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Lehre: what others can learn from a connection.
 *
 * @param number within the Leistung of the administration, from 1
 * @param place the question, field, rule, step or text it concerns, as people call it; may be empty
 * @param text never anything about an applicant
 */
public record Lesson(
    MunicipalityId owner,
    String leistung,
    int number,
    Kind kind,
    Concerns concerns,
    String place,
    String text,
    Instant at,
    Author by) {

  /** What it is. Its name is {@code release.lehre.<word>}. */
  public enum Kind {
    PROVEN,
    DIFFICULT,
    WISH;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }

  /** What it is about. Its name is {@code release.lehre.<word>}. */
  public enum Concerns {
    QUESTION,
    FIELD,
    RULE,
    STEP,
    TEXT,
    OTHER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Concerns> of(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }
}
