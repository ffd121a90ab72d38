package de.zubringer.intake;

import de.zubringer.fitconnect.client.SubscriberClient.Waiting;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits at the Zustelldienst and is not stored here yet, with the trouble it made. A
 * submission that makes trouble has to cool down, each time longer, so that it never blocks others.
 */
@Component
public class WaitingSubmissions {
  /** Together with the deadline of 14 days this bounds the attempts at one submission. */
  private static final List<Duration> COOL_DOWN =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));

  /** The waiting list is not quite consistent: an entry may be missing from it for a moment. */
  private static final Duration GONE_AFTER = Duration.ofHours(1);

  /** The page of operations shows the oldest; nobody reads more. */
  private static final int SHOWN_MAX = 200;

  private final JdbcClient sql;
  private final InstantSource clock;

  WaitingSubmissions(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The oldest ones of all Zustellpunkte. */
  public List<WaitingSubmission> oldest() {
    return sql.sql("select * from intake_waiting order by first_seen_at limit ?")
        .param(SHOWN_MAX)
        .query(WaitingSubmissions::waiting)
        .list();
  }

  /** How many have been waiting since then or longer. */
  public long countSince(Instant then) {
    return sql.sql("select count(*) from intake_waiting where first_seen_at <= ?")
        .param(then.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Notes the list of a Zustellpunkt and gives what is to be fetched now, least trouble first. */
  @Transactional
  List<WaitingSubmission> seen(Subscription subscription, List<Waiting> listed) {
    var now = now();
    sql.sql(
            """
            insert into intake_waiting (submission, municipality, destination, case_id,
              first_seen_at, last_seen_at, next_attempt_at)
            select l.submission, :municipality, :destination, l.case_id, :now, :now, :now
            from unnest(:submissions, :cases) as l (submission, case_id)
            where not exists
              (select 1 from intake_submission s where s.submission = l.submission)
            on conflict (submission) do update set last_seen_at = excluded.last_seen_at
            """)
        .param("municipality", subscription.municipality().toString())
        .param("destination", subscription.destination())
        .param("now", now)
        .param("submissions", listed.stream().map(Waiting::submissionId).toArray(UUID[]::new))
        .param("cases", listed.stream().map(Waiting::caseId).toArray(UUID[]::new))
        .update();
    forgetGone(subscription, now);
    return sql.sql(
            """
            select * from intake_waiting
            where destination = ? and last_seen_at = ? and next_attempt_at <= ?
            order by failures, first_seen_at
            """)
        .params(Arrays.asList(subscription.destination(), now, now))
        .query(WaitingSubmissions::waiting)
        .list();
  }

  /**
   * What is no longer listed and not stored: decided elsewhere or ended by the Zustelldienst; and
   * what is stored by a node that did not live to say so here.
   */
  private void forgetGone(Subscription subscription, OffsetDateTime now) {
    sql.sql(
            """
            delete from intake_waiting w where destination = ? and (last_seen_at < ?
              or exists (select 1 from intake_submission s where s.submission = w.submission))
            """)
        .param(subscription.destination())
        .param(now.minus(GONE_AFTER))
        .update();
  }

  void stored(SubmissionId id) {
    sql.sql("delete from intake_waiting where submission = ?").param(id.value()).update();
  }

  void failed(WaitingSubmission waiting, String cause) {
    var gap = COOL_DOWN.get(Math.min(waiting.failures(), COOL_DOWN.size() - 1));
    sql.sql(
            """
            update intake_waiting set failures = failures + 1, next_attempt_at = ?, cause = ?
            where submission = ?
            """)
        .param(now().plus(gap))
        .param(cause)
        .param(waiting.id().value())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static WaitingSubmission waiting(ResultSet row, int number) throws SQLException {
    return new WaitingSubmission(
        new SubmissionId(row.getObject("submission", UUID.class)),
        MunicipalityId.of(row.getString("municipality")),
        row.getObject("destination", UUID.class),
        row.getObject("case_id", UUID.class),
        instant(row, "first_seen_at"),
        row.getInt("failures"),
        instant(row, "next_attempt_at"),
        row.getString("cause"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
