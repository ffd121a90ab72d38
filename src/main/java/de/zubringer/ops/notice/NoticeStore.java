package de.zubringer.ops.notice;

import de.zubringer.ops.Installation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of notices. */
@Component
public class NoticeStore {
  private static final int SHOWN_MAX = 50;

  /** Long enough to ask later whether somebody was told. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient sql;
  private final InstantSource clock;

  public NoticeStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(NoticeEvent event, UUID id, String channel, NoticeKind kind) {
    sql.sql(
            """
            insert into ops_notice (municipality, notice, rule, channel, kind, event, made_at, state)
            values (?, ?, ?, ?, ?, ?, ?, 'WAITING')
            """)
        .params(
            List.of(
                Installation.KEY.toString(),
                id,
                event.rule(),
                channel,
                kind.name(),
                JsonMapper.shared().writeValueAsString(event),
                clock.instant().atOffset(ZoneOffset.UTC)))
        .update();
  }

  /** Counts an attempt; empty if it is not waiting any more. */
  Optional<Notice> begin(UUID id) {
    return sql.sql(
            """
            update ops_notice set attempts = attempts + 1
            where notice = ? and state = 'WAITING' returning *
            """)
        .param(id)
        .query(NoticeStore::row)
        .optional();
  }

  /** It did not arrive; it stays waiting. */
  void failed(UUID id, String cause) {
    sql.sql("update ops_notice set cause = ? where notice = ? and state = 'WAITING'")
        .param(cause)
        .param(id)
        .update();
  }

  void ended(UUID id, Notice.State state, String cause) {
    sql.sql("update ops_notice set state = ?, cause = ?, ended_at = ? where notice = ?")
        .param(state.name())
        .param(cause)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(id)
        .update();
  }

  /** What has not left yet need not leave any more; answers whether one may have arrived. */
  boolean drop(String rule, String channel) {
    return sql
        .sql(
            """
            update ops_notice set state = 'DROPPED', ended_at = ?
            where rule = ? and channel = ? and state = 'WAITING' and kind in ('FIRING', 'AGAIN')
            returning attempts
            """)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(rule)
        .param(channel)
        .query(Integer.class)
        .list()
        .stream()
        .anyMatch(attempts -> attempts > 0);
  }

  /** Whether the last thing that arrived there about the rule was that it fires. */
  boolean isTold(String rule, String channel) {
    return sql.sql(
            """
            select kind from ops_notice
            where rule = ? and channel = ? and state = 'SENT' and kind <> 'TEST'
            order by made_at desc, notice limit 1
            """)
        .param(rule)
        .param(channel)
        .query(String.class)
        .optional()
        .filter(kind -> !kind.equals(NoticeKind.RESOLVED.name()))
        .isPresent();
  }

  /** The newest first; bounded. */
  public List<Notice> newest() {
    return sql.sql("select * from ops_notice order by made_at desc, notice limit ?")
        .param(SHOWN_MAX)
        .query(NoticeStore::row)
        .list();
  }

  /** How many nobody tries to send any more, of a day. */
  public long countFailed() {
    return sql.sql("select count(*) from ops_notice where state = 'FAILED' and made_at > ?")
        .param(clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Forgets what is old. */
  public void tidy() {
    sql.sql("delete from ops_notice where made_at < ?")
        .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Notice row(ResultSet row, int number) throws SQLException {
    var ended = row.getTimestamp("ended_at");
    return new Notice(
        row.getObject("notice", UUID.class),
        row.getString("rule"),
        row.getString("channel"),
        NoticeKind.valueOf(row.getString("kind")),
        JsonMapper.shared().readValue(row.getString("event"), NoticeEvent.class),
        row.getTimestamp("made_at").toInstant(),
        Notice.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("cause"),
        ended == null ? null : ended.toInstant());
  }
}
