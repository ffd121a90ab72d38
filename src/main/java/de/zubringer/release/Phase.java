package de.zubringer.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How far a connection is. What is not live yet is as far as its first open gate; what is live is
 * followed by its receipts. Its name is {@code release.phase.<word>}.
 */
public enum Phase {
  INTERESTED,
  SURVEYED,
  GAP_ANALYSED,
  CONFIGURED,
  TESTED,
  TRIAL,
  READY,
  /** Live; nothing that arrived since was delivered yet. */
  RELEASED,
  LIVE,
  STEADY,
  /** Live by the files the server was set up with, without a release of this server. */
  ADOPTED,
  /** Somebody decided against it. */
  BLOCKED,
  RETIRED;

  /** For so long a new connection is looked after every day (Hypercare). */
  private static final Duration LOOKED_AFTER = Duration.ofDays(28);

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of one that is not live. */
  static Phase before(List<GateState> gates, Facts facts) {
    if (facts.standing().filter(one -> one.kind() == Release.Kind.RETIRED).isPresent()) {
      return RETIRED;
    }
    if (facts.decision().filter(one -> !one.go()).isPresent()) {
      return BLOCKED;
    }
    if (isOpen(gates, Gate.SURVEY)) {
      return INTERESTED;
    }
    if (isOpen(gates, Gate.GAPS)) {
      return SURVEYED;
    }
    if (isOpen(gates, Gate.COVERAGE) || isOpen(gates, Gate.DRAFT)) {
      return GAP_ANALYSED;
    }
    if (isOpen(gates, Gate.TRIAL)) {
      return CONFIGURED;
    }
    if (isOpen(gates, Gate.DOCUMENTS) || isOpen(gates, Gate.DATA_PROTECTION)) {
      return TESTED;
    }
    return isOpen(gates, Gate.SIGNED) || isOpen(gates, Gate.GO) ? TRIAL : READY;
  }

  private static boolean isOpen(List<GateState> gates, Gate gate) {
    return gates.stream().anyMatch(one -> one.gate() == gate && !one.fulfilled());
  }

  /** Of one that was released, by when the first receipt came after it. */
  static Phase after(Instant receipt, Instant now) {
    return receipt.plus(LOOKED_AFTER).isAfter(now) ? LIVE : STEADY;
  }
}
