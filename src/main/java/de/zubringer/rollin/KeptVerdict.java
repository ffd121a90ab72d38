package de.zubringer.rollin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest verdict and when it was found.
 *
 * @param goodSince first time in an unbroken row that it was good; null while it is not
 */
public record KeptVerdict(Verdict verdict, Instant checkedAt, @Nullable Instant goodSince) {
  public boolean isGood() {
    return verdict.state() == Verdict.State.GOOD;
  }
}
