package de.zubringer.pipeline.pace;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.Journey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes why journeys wait; writes only inside the caller's transaction. */
@Repository
public class WaitingStore {
  /** Nobody has to come by itself while a target is shut: a round brings whoever is to probe. */
  private static final Duration SHUT_SPREAD = Duration.ofMinutes(30);

  private static final Duration FULL_FIRST = Duration.ofSeconds(2);
  private static final int FULL_DOUBLINGS_MAX = 5;

  /** A round brings it forward as soon as the earlier one is there. */
  private static final Duration ORDER_FIRST = Duration.ofSeconds(5);

  private static final int ORDER_DOUBLINGS_MAX = 7;

  private final JdbcClient sql;
  private final InstantSource clock;

  WaitingStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Notes that the target did not take it. */
  public void retrying(Journey journey, String target, String cause) {
    write(journey, target, WaitReason.RETRY, cause, null, 0);
  }

  /** Notes why it was put off without an attempt, and answers until when. */
  public Instant putOff(Journey journey, String target, Called.PutOff off) {
    var turns = turns(journey.id(), off.reason());
    write(journey, target, off.reason(), off.cause(), off.behind(), turns);
    return until(journey.id(), off, turns);
  }

  /** Until when somebody waits who was put off for this reason so many times before. */
  public static Instant until(JourneyId journey, Called.PutOff off, int turns) {
    var gap =
        switch (off.reason()) {
          case FULL -> doubled(FULL_FIRST, Math.min(turns, FULL_DOUBLINGS_MAX));
          case ORDER -> doubled(ORDER_FIRST, Math.min(turns, ORDER_DOUBLINGS_MAX));
          case SHUT -> Duration.ZERO;
          case RETRY, CHANNEL -> throw new IllegalArgumentException("counted: " + off.reason());
        };
    var spread = off.reason() == WaitReason.SHUT ? SHUT_SPREAD : gap.dividedBy(2);
    return off.notBefore().plus(gap).plus(Spread.of(journey, spread));
  }

  private static Duration doubled(Duration first, int times) {
    return first.multipliedBy(1L << times);
  }

  private int turns(JourneyId journey, WaitReason reason) {
    return sql.sql("select turns + 1 from pipeline_waiting where journey = ? and reason = ?")
        .param(journey.value())
        .param(reason.name())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private void write(
      Journey journey,
      String target,
      WaitReason reason,
      String cause,
      @Nullable JourneyId behind,
      int turns) {
    sql.sql(
            """
            insert into pipeline_waiting
              (journey, municipality, target, reason, cause, behind, turns, noted_at)
            values (:journey, :municipality, :target, :reason, :cause, cast(:behind as uuid),
              :turns, :now)
            on conflict (journey) do update set target = excluded.target,
              reason = excluded.reason, cause = excluded.cause, behind = excluded.behind,
              turns = excluded.turns, noted_at = excluded.noted_at
            """)
        .param("journey", journey.id().value())
        .param("municipality", journey.municipality().toString())
        .param("target", target)
        .param("reason", reason.name())
        .param("cause", cause)
        .param("behind", behind == null ? null : behind.value())
        .param("turns", turns)
        .param("now", column(clock.instant()))
        .update();
  }

  /** Forgets journeys that came to rest. */
  int tidy() {
    return sql.sql(
            """
            delete from pipeline_waiting w using pipeline_journey j
            where j.journey = w.journey and j.next_attempt_at is null
            """)
        .update();
  }
}
