package de.zubringer.delivery;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;

/**
 * The target said after the delivery that it has it, or a person did.
 *
 * @param receiver who of several; empty if the system itself
 * @param note number the target gave, or who said so
 */
public record DeliveryConfirmed(
    MunicipalityId municipality, JourneyId journey, String receiver, String note) {}
