package de.zubringer.delivery.pull;

import de.zubringer.kernel.MunicipalityId;

/** A Fachverfahren that showed a token: it may fetch what waits for this installation alone. */
public record Fetcher(MunicipalityId municipality, String system) {}
