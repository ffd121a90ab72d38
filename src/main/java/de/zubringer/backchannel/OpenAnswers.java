package de.zubringer.backchannel;

import de.zubringer.intake.StoredSubmission;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.clearing.JourneyForwarded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers that could not be given yet, and those nobody tries to give any more. */
@Component
public class OpenAnswers {
  /** FIT-Connect deletes a submission 21 days after it was submitted: then there is no answer. */
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(21);

  /** The page of operations shows the oldest; nobody reads more. */
  private static final int SHOWN_MAX = 200;

  private final JdbcClient sql;
  private final InstantSource clock;

  OpenAnswers(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The oldest ones of all municipalities. */
  public List<OpenAnswer> oldest() {
    return sql.sql("select * from backchannel_open_answer order by since limit ?")
        .param(SHOWN_MAX)
        .query(OpenAnswers::answer)
        .list();
  }

  /**
   * How many there are.
   *
   * @param ended whether to count those nobody tries to give any more, or the others
   */
  public long count(boolean ended) {
    return sql.sql("select count(*) from backchannel_open_answer where ended = ?")
        .param(ended)
        .query(Long.class)
        .single();
  }

  /** Notes the failure; false once it is not worth trying again. */
  boolean failed(StoredSubmission submission, OpenAnswer.Kind kind, String cause) {
    var ended = clock.instant().isAfter(submission.arrivedAt().plus(GIVE_UP_AFTER));
    note(submission, kind, cause, ended);
    return !ended;
  }

  /** The Zustelldienst has another end on record than the one we want to tell. */
  void tooLate(StoredSubmission submission, OpenAnswer.Kind kind) {
    note(submission, kind, "too-late", true);
  }

  void given(StoredSubmission submission) {
    sql.sql("delete from backchannel_open_answer where submission = ?")
        .param(submission.id().value())
        .update();
  }

  /** Whoever has the submission now owes the answer. */
  @EventListener
  void on(JourneyForwarded forwarded) {
    sql.sql("update backchannel_open_answer set municipality = ? where submission = ?")
        .param(forwarded.to().toString())
        .param(forwarded.journey().value())
        .update();
  }

  private void note(
      StoredSubmission submission, OpenAnswer.Kind kind, String cause, boolean ended) {
    sql.sql(
            """
            insert into backchannel_open_answer as a
              (submission, municipality, kind, since, failures, cause, ended)
            values (?, ?, ?, ?, 1, ?, ?)
            on conflict (submission) do update
            set failures = a.failures + 1, cause = excluded.cause, ended = excluded.ended
            """)
        .param(submission.id().value())
        .param(submission.municipality().toString())
        .param(kind.name())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(cause)
        .param(ended)
        .update();
  }

  private static OpenAnswer answer(ResultSet row, int number) throws SQLException {
    return new OpenAnswer(
        new JourneyId(row.getObject("submission", UUID.class)),
        MunicipalityId.of(row.getString("municipality")),
        OpenAnswer.Kind.valueOf(row.getString("kind")),
        row.getTimestamp("since").toInstant(),
        row.getInt("failures"),
        row.getString("cause"),
        row.getBoolean("ended"));
  }
}
