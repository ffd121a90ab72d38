package de.zubringer.zustelldienst.submissions;

import de.zubringer.zustelldienst.WhenEnabled;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what has reached a deadline, a limited number at a time. */
@Component
@WhenEnabled
class DueStore {
  private static final int BATCH = 200;

  private static final String OF_CASE =
      "(select submission_id from zustelldienst_submissions where case_id = :id)";

  private final JdbcClient sql;

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
