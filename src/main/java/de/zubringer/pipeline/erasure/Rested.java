package de.zubringer.pipeline.erasure;

import de.zubringer.kernel.JourneyId;
import java.time.Instant;

/** A journey that rests, without anything of its content. */
public record Rested(JourneyId journey, Instant since) {}
