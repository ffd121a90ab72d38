package de.zubringer.cli.store;

import java.util.Locale;

/** Sizes for people. */
final class Bytes {
  private static final double MEGABYTE = 1_000_000;

  private Bytes() {}

  static String shown(long bytes) {
    return String.format(Locale.GERMANY, "%,.1f MB", bytes / MEGABYTE);
  }
}
