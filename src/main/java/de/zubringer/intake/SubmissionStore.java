package de.zubringer.intake;

import de.zubringer.commit.Write;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.vault.SubmissionErased;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of submissions. */
@Repository
class SubmissionStore {
  /** No case has more submissions; of the newest ones only some can be on their way. */
  private static final int CASE_MAX = 1000;

  private final JdbcClient sql;

  SubmissionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Its row; a second one with the same id cannot be written. */
  static Write insert(StoredSubmission submission) {
    return Write.of(
        """
        insert into intake_submission
          (submission, municipality, channel, leika, destination, case_id, arrived_at, sha256)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        submission.id().value(),
        submission.municipality().toString(),
        submission.channel(),
        submission.leika().digits(),
        submission.destination(),
        submission.caseId(),
        submission.arrivedAt().atOffset(ZoneOffset.UTC),
        submission.sha256());
  }

  Optional<StoredSubmission> find(SubmissionId id) {
    return sql.sql("select * from intake_submission where submission = ?")
        .param(id.value())
        .query(SubmissionStore::submission)
        .optional();
  }

  /** What the Zustelldienst called it, and the digest of what it said, lead to a person. */
  @EventListener
  void on(SubmissionErased erased) {
    sql.sql(
            """
            update intake_submission set case_id = null, sha256 = ''
            where submission = ? and municipality = ?
            """)
        .param(erased.submission().value())
        .param(erased.municipality().toString())
        .update();
  }

  List<SubmissionId> othersInCase(SubmissionId id) {
    return sql
        .sql(
            """
            select other.submission from intake_submission one
            join intake_submission other
              on other.municipality = one.municipality and other.case_id = one.case_id
            where one.submission = ? and other.submission <> one.submission
            order by other.arrived_at desc limit ?
            """)
        .param(id.value())
        .param(CASE_MAX)
        .query(UUID.class)
        .list()
        .stream()
        .map(SubmissionId::new)
        .toList();
  }

  void move(SubmissionId id, MunicipalityId from, MunicipalityId to) {
    sql.sql(
            "update intake_submission set municipality = ? where submission = ? and municipality = ?")
        .param(to.toString())
        .param(id.value())
        .param(from.toString())
        .update();
  }

  private static StoredSubmission submission(ResultSet row, int number) throws SQLException {
    return new StoredSubmission(
        new SubmissionId(row.getObject("submission", UUID.class)),
        MunicipalityId.of(row.getString("municipality")),
        row.getString("channel"),
        new LeikaKey(row.getString("leika")),
        row.getObject("destination", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getTimestamp("arrived_at").toInstant(),
        row.getString("sha256"));
  }
}
