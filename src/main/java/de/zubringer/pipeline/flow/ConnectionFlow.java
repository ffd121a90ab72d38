package de.zubringer.pipeline.flow;

import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with one Leistung in one administration.
 *
 * @param leistung id of the package; empty for what nobody has opened yet
 * @param today how many arrived since midnight
 * @param week how many arrived within seven days
 * @param delivered how many of those are delivered
 * @param moving how many are on their way, those that are tried again included
 * @param retrying how many go on by themselves at a known time
 * @param held how many wait for a person
 * @param heldSince since when the first of them is held
 * @param oldest when the oldest arrived that has not come to its end
 */
public record ConnectionFlow(
    MunicipalityId municipality,
    String leistung,
    long today,
    long week,
    long delivered,
    long moving,
    long retrying,
    long held,
    @Nullable Instant heldSince,
    @Nullable Instant oldest) {

  public static ConnectionFlow none(MunicipalityId municipality, String leistung) {
    return new ConnectionFlow(municipality, leistung, 0, 0, 0, 0, 0, 0, null, null);
  }

  /** How many have not come to their end. */
  public long open() {
    return moving + held;
  }

  ConnectionFlow arrived(long sinceMidnight, long sinceWeek, long deliveredOfThem) {
    return new ConnectionFlow(
        municipality,
        leistung,
        sinceMidnight,
        sinceWeek,
        deliveredOfThem,
        moving,
        retrying,
        held,
        heldSince,
        oldest);
  }
}
