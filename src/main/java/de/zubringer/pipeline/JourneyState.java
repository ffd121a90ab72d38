package de.zubringer.pipeline;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a journey can rest. Opening and checking happen on the way from arrived to addressed,
 * mapping on the way to delivered; they are steps, not states.
 */
public enum JourneyState {
  /** Stored sealed; nothing else is known. */
  ARRIVED,
  /** Opened, checked and addressed; the obligation to accept is committed with it. */
  ADDRESSED,
  /** The target system has it and gave a receipt. */
  DELIVERED,
  /** A person must decide. */
  HELD,
  /** Went back to the sender, before acceptance. */
  REFUSED,
  /** Nobody decided before its retention ended; a journey with another end keeps that state. */
  ERASED,
  /** A person gave it to somebody who does not work here, by letter. */
  FORWARDED;

  /** Whether it goes on without anybody doing anything. */
  public boolean isMoving() {
    return this == ARRIVED || this == ADDRESSED;
  }

  /** The only changes there are; any other throws. */
  private static final Map<JourneyState, Set<JourneyState>> ALLOWED =
      Map.of(
          ARRIVED, EnumSet.of(ADDRESSED, HELD, REFUSED),
          ADDRESSED, EnumSet.of(DELIVERED, HELD),
          HELD, EnumSet.of(ARRIVED, ADDRESSED, REFUSED, ERASED, FORWARDED),
          DELIVERED, EnumSet.of(ADDRESSED), // a person has it handed over once more
          REFUSED, EnumSet.noneOf(JourneyState.class),
          ERASED, EnumSet.noneOf(JourneyState.class),
          FORWARDED, EnumSet.noneOf(JourneyState.class));

  public boolean allows(JourneyState next) {
    return ALLOWED.getOrDefault(this, Set.of()).contains(next);
  }
}
