package de.zubringer.intake;

import java.util.Locale;

/** Why a submission could not be fetched; none of these is a reason to reject it. */
enum FetchTrouble {
  NONE,
  /** The Zustelldienst could not be reached, or wants us to come back later. */
  UNAVAILABLE,
  /** It says that we may not have it. */
  REFUSED,
  /** It was on the list and is not there. */
  GONE,
  /** What it gave is not this submission in a form we know. */
  UNREADABLE,
  TOO_SLOW,
  /** Our own disk is full or not writable. */
  STORAGE,
  BUG;

  /** Key of the German sentence, {@code fetch.cause.<word>}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
