package de.zubringer.pipeline;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One submission on its way, as it stands now. Holds no content of the application.
 *
 * @param leistung id of the package; null while no plan was found
 * @param receivedAt receipt at the first public body; deadlines and responsibility count from it
 * @param plan version of the plan it runs on, such as {@code hundesteuer-anmeldung v2 (3f0a…)}
 * @param snapshot state of the workspace it runs on; null: the one that is live
 * @param decided whether a person did something to it
 * @param duplicateOf an earlier journey with the same content
 * @param steps how many entries its timeline has; every change adds one, so that a change by
 *     somebody else is seen
 */
public record Journey(
    JourneyId id,
    MunicipalityId municipality,
    LeikaKey leika,
    @Nullable String leistung,
    String channel,
    JourneyState state,
    @Nullable String plan,
    @Nullable Long snapshot,
    Instant arrivedAt,
    Instant receivedAt,
    Instant changedAt,
    @Nullable Ars area,
    @Nullable String areaName,
    @Nullable String unit,
    @Nullable String unitName,
    @Nullable String target,
    @Nullable String targetName,
    @Nullable JourneyId duplicateOf,
    @Nullable Instant acceptedAt,
    @Nullable Instant rejectedAt,
    @Nullable String receiptKind,
    @Nullable String receiptReference,
    int attempts,
    @Nullable Instant nextAttemptAt,
    int steps,
    boolean decided) {

  /** The Zustelldienst rejects what is not accepted for 14 days (FIT-Connect, deadlines). */
  static final Duration ACCEPT_WITHIN = Duration.ofDays(14);

  /** One that has just arrived. */
  public static Journey begun(
      JourneyId id,
      MunicipalityId municipality,
      LeikaKey leika,
      String channel,
      Instant now,
      Instant receivedAt) {
    return new Journey(
        id,
        municipality,
        leika,
        null,
        channel,
        JourneyState.ARRIVED,
        null,
        null,
        now,
        receivedAt,
        now,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        1,
        false);
  }

  /** The same after a change of its state that was written: what it waited for is over. */
  public Journey moved(JourneyState next, int stepsAfter) {
    return new Journey(
        id,
        municipality,
        leika,
        leistung,
        channel,
        next,
        plan,
        snapshot,
        arrivedAt,
        receivedAt,
        changedAt,
        area,
        areaName,
        unit,
        unitName,
        target,
        targetName,
        duplicateOf,
        acceptedAt,
        rejectedAt,
        receiptKind,
        receiptReference,
        0,
        null,
        stepsAfter,
        decided);
  }

  /** When the Zustelldienst would reject it; null once accepted or where no such clock runs. */
  public @Nullable Instant acceptUntil() {
    var running = acceptedAt == null && rejectedAt == null && "fit-connect".equals(channel);
    return running ? receivedAt.plus(ACCEPT_WITHIN) : null;
  }
}
