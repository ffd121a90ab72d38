package de.zubringer.pipeline.clearing;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;

/** A journey an administration gave away; nothing of its content, nor what became of it. */
public record Forwarded(
    JourneyId journey,
    LeikaKey leika,
    Instant receivedAt,
    Instant at,
    String by,
    MunicipalityId to) {}
