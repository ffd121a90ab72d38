package de.zubringer.zustelldienst.submissions;

import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Exchange;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what has reached a deadline, a limited number at a time. */
@Component
@WhenEnabled
public class DueStore {
  private static final int BATCH = 200;

  private static final String OF_CASE =
      "(select submission_id from zustelldienst_submissions where case_id = :id)";

  private final JdbcClient sql;

  /**
   * A reminder that went to whoever runs a destination.
   *
   * @param number 1 or 2
   */
  public record Reminder(UUID submissionId, UUID destinationId, Instant submittedAt, int number) {}

  DueStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<UUID> announcedUntil(Instant limit) {
    return ids("state = 'INCOMPLETE' and created_at <= :limit", limit);
  }

  List<UUID> submittedUntil(Instant limit) {
    return ids("state in ('SUBMITTED', 'FORWARDED') and submitted_at <= :limit", limit);
  }

  List<UUID> endedUntil(Instant limit) {
    return ids("state in ('ACCEPTED', 'REJECTED') and ended_at <= :limit", limit);
  }

  /** Notes reminders that are due and were not sent; gives how many. */
  int remind(int count, Instant submittedUntil) {
    return sql.sql(
            """
            update zustelldienst_submissions set reminders = :count
            where reminders < :count and state in ('SUBMITTED', 'FORWARDED')
            and submitted_at <= :limit""")
        .param("count", count)
        .param("limit", submittedUntil.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those of the submissions that are still known; of the newest submission first. */
  public List<Reminder> reminders(Exchange.Page page) {
    return sql.sql(
            """
            select submission_id, destination_id, submitted_at, number
            from zustelldienst_submissions, generate_series(1, reminders) number
            order by position desc, number desc limit :limit offset :offset""")
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(
            (row, number) ->
                new Reminder(
                    row.getObject("submission_id", UUID.class),
                    row.getObject("destination_id", UUID.class),
                    row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                    row.getInt("number")))
        .list();
  }

  public long countReminders() {
    return sql.sql("select coalesce(sum(reminders), 0) from zustelldienst_submissions")
        .query(Long.class)
        .single();
  }

  /** Cases whose last event is that old and of which nothing is open. */
  List<UUID> casesQuietSince(Instant limit) {
    return sql.sql(
            """
            select e.case_id from zustelldienst_events e
            join zustelldienst_submissions s using (submission_id)
            group by e.case_id
            having max(e.recorded_at) <= :limit and bool_and(s.state = 'DELETED')
            limit :batch""")
        .param("batch", BATCH)
        .param("limit", limit.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }

  void forgetCase(UUID caseId) {
    for (var statement :
        List.of(
            "delete from zustelldienst_events where case_id = :id",
            "delete from zustelldienst_callbacks where submission_id in " + OF_CASE,
            "delete from zustelldienst_attachments where submission_id in " + OF_CASE,
            "delete from zustelldienst_submissions where case_id = :id")) {
      sql.sql(statement).param("id", caseId).update();
    }
  }

  private List<UUID> ids(String condition, Instant limit) {
    return sql.sql(
            "select submission_id from zustelldienst_submissions where "
                + condition
                + " order by position limit "
                + BATCH)
        .param("limit", limit.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }
}
