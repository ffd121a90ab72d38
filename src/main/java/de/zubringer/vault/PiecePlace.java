package de.zubringer.vault;

import java.util.Arrays;
import java.util.Locale;

/** Where new large pieces go ({@code zubringer.attachments.store}); read is wherever one lies. */
enum PiecePlace {
  DATABASE,
  DIRECTORY;

  static PiecePlace of(String word) {
    return Arrays.stream(values())
        .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> VaultLocked.because("pieces-place", word));
  }
}
