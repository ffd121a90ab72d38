package de.zubringer.ops;

import de.zubringer.kernel.MunicipalityId;

/** Everything together, for what concerns no single administration: tables and secrets carry it. */
public final class Installation {
  public static final MunicipalityId KEY = MunicipalityId.of("000000000000");

  private Installation() {}
}
