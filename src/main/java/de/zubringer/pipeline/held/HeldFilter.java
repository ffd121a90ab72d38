package de.zubringer.pipeline.held;

import de.zubringer.kernel.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Which held journeys; null means any.
 *
 * @param cause code of the finding that comes first
 * @param leistung id of the package
 */
public record HeldFilter(
    @Nullable MunicipalityId municipality, @Nullable String cause, @Nullable String leistung) {}
