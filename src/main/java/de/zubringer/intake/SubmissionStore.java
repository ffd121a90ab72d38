package de.zubringer.intake;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of submissions. */
@Repository
class SubmissionStore {
  private final JdbcClient sql;

  SubmissionStore(JdbcClient sql) {
    this.sql = sql;
  }

  boolean insert(StoredSubmission submission) {
    var inserted =
        sql.sql(
                """
                insert into intake_submission
                  (submission, municipality, channel, leika, destination, case_id, arrived_at, sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Arrays.asList(
                    submission.id().value(),
                    submission.municipality().toString(),
                    submission.channel(),
                    submission.leika().digits(),
                    submission.destination(),
                    submission.caseId(),
                    submission.arrivedAt().atOffset(ZoneOffset.UTC),
                    submission.sha256()))
            .update();
    return inserted == 1;
  }

  Optional<StoredSubmission> find(SubmissionId id) {
    return sql.sql("select * from intake_submission where submission = ?")
        .param(id.value())
        .query(SubmissionStore::submission)
        .optional();
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
