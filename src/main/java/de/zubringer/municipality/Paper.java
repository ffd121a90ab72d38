package de.zubringer.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document the roll-in asks for, such as the contract on processing, and how far it is. */
public record Paper(String state, @Nullable LocalDate date) {
  private static final String SIGNED = "signed";

  public boolean isSigned() {
    return state.equals(SIGNED);
  }
}
