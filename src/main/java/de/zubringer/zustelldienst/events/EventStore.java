package de.zubringer.zustelldienst.events;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.ServiceClock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The event logs, byte for byte as signed. */
@Component
@WhenEnabled
public class EventStore {
  private final JdbcClient sql;
  private final ServiceClock clock;

  EventStore(JdbcClient sql, ServiceClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Whether the event is new; a token id is taken once only. */
  public boolean append(UUID caseId, UUID submissionId, String token) throws ProtocolFault {
    return sql.sql(
                """
                insert into zustelldienst_events (case_id, submission_id, jti, token, recorded_at)
                values (:case, :submission, :jti, :token, :now) on conflict (jti) do nothing""")
            .param("case", caseId)
            .param("submission", submissionId)
            .param("jti", EventToken.read(token).id())
            .param("token", token)
            .param("now", clock.now().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public List<String> ofCase(UUID caseId, Exchange.Page page) {
    return list("case_id", caseId, page);
  }

  public List<String> ofSubmission(UUID submissionId, Exchange.Page page) {
    return list("submission_id", submissionId, page);
  }

  /** Of all cases, the newest first. */
  public List<String> newest(Exchange.Page page) {
    return sql.sql(
            """
            select token from zustelldienst_events
            order by position desc limit :limit offset :offset""")
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(String.class)
        .list();
  }

  public long count() {
    return sql.sql("select count(*) from zustelldienst_events").query(Long.class).single();
  }

  public long countOfCase(UUID caseId) {
    return count("case_id", caseId);
  }

  public long countOfSubmission(UUID submissionId) {
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
