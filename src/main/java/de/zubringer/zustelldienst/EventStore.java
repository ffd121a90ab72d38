package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.events.EventToken;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The event logs, byte for byte as signed. */
@Component
@WhenEnabled
class EventStore {
  private final JdbcClient sql;

  EventStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Whether the event is new; a token id is taken once only. */
  boolean append(UUID caseId, UUID submissionId, String token) throws ProtocolFault {
    return sql.sql(
                """
                insert into zustelldienst_events (case_id, submission_id, jti, token)
                values (:case, :submission, :jti, :token) on conflict (jti) do nothing""")
            .param("case", caseId)
            .param("submission", submissionId)
            .param("jti", EventToken.read(token).id())
            .param("token", token)
            .update()
        == 1;
  }

  List<String> ofCase(UUID caseId, Exchange.Page page) {
    return list("case_id", caseId, page);
  }

  List<String> ofSubmission(UUID submissionId, Exchange.Page page) {
    return list("submission_id", submissionId, page);
  }

  long countOfCase(UUID caseId) {
    return count("case_id", caseId);
  }

  long countOfSubmission(UUID submissionId) {
    return count("submission_id", submissionId);
  }

  private List<String> list(String column, UUID id, Exchange.Page page) {
    return sql.sql(
            "select token from zustelldienst_events where "
                + column
                + " = :id order by position limit :limit offset :offset")
        .param("id", id)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(String.class)
        .list();
  }

  private long count(String column, UUID id) {
    return sql.sql("select count(*) from zustelldienst_events where " + column + " = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }
}
