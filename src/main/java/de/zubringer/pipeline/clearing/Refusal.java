package de.zubringer.pipeline.clearing;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The problems a person may send an application back with; FIT-Connect's table of problems. */
public enum Refusal {
  /** With what was found, each in its own words. */
  FOUND("", ""),
  /** It came to the wrong Zustellpunkt. */
  UNSUPPORTED_SERVICE("fit-unsupported-service", "submission"),
  SCHEMA_VIOLATION("fit-schema-violation", "data"),
  TECHNICAL_ERROR("fit-technical-error", "other");

  private final String code;
  private final String instance;

  Refusal(String code, String instance) {
    this.code = code;
    this.instance = instance;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Refusal> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** What the sender is told, in front of what was found. */
  Findings told(Findings found) {
    return this == FOUND ? found : Findings.of(Finding.error(code, instance, instance));
  }
}
