package de.zubringer.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person does here; design.md §5. One account has exactly one role. */
public enum Role {
  /** Roll-out team of the Land: sees every municipality, never an application. */
  LAND,
  COORDINATOR,
  SYSTEM_ADMIN,
  HEAD,
  DATA_PROTECTION,
  CASE_WORKER,
  /** Keeps the installation running: sees every journey, never an application. */
  OPERATOR;

  /** The word used in the database, at log-in and in JSON, such as {@code case-worker}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** Whether the role works for all municipalities instead of one. */
  public boolean worksForAll() {
    return this == LAND || this == OPERATOR;
  }

  /** Whether the role may read applications of its own municipality. */
  public boolean readsContent() {
    return this == CASE_WORKER || this == COORDINATOR || this == SYSTEM_ADMIN;
  }
}
