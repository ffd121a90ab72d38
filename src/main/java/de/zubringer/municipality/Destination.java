package de.zubringer.municipality;

import org.jspecify.annotations.Nullable;

/**
 * A Zustellpunkt of an administration.
 *
 * @param id the local name
 * @param kind {@code fit-connect}
 * @param destinationId the UUID the Zustelldienst gave it
 * @param environment {@code sandbox}, {@code test} or {@code production}
 * @param keys names an entry of the key store, {@code secret:…}; never a key
 * @param rejection {@code automatic}, the rule, or {@code by-hand}: a person looks before a faulty
 *     submission goes back
 */
public record Destination(
    String id,
    String kind,
    @Nullable String destinationId,
    @Nullable String environment,
    @Nullable String keys,
    @Nullable String rejection) {}
