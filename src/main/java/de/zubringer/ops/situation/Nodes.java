package de.zubringer.ops.situation;

import de.zubringer.ops.Installation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nodes that were seen on this database. */
@Component
public class Nodes {
  /** Long enough for somebody to come back from holidays and ask. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(14);

  private final JdbcClient sql;

  public Nodes(JdbcClient sql) {
    this.sql = sql;
  }

  /** By name; those that are missing, too. */
  public List<Node> all() {
    return sql.sql("select * from ops_node order by node")
        .query(
            (row, number) ->
                new Node(
                    row.getString("node"),
                    row.getString("version"),
                    row.getString("jdk"),
                    row.getTimestamp("started_at").toInstant(),
                    row.getTimestamp("beat_at").toInstant(),
                    row.getInt("workers"),
                    row.getInt("calls"),
                    row.getString("rules"),
                    row.getObject("free", Integer.class)))
        .list();
  }

  void beat(Node node) {
    sql.sql(
            """
            insert into ops_node (municipality, node, version, jdk, started_at, beat_at, workers,
              calls, rules, free)
            values (:installation, :node, :version, :jdk, :started, :beat, :workers, :calls, :rules,
              :free)
            on conflict (node) do update set version = excluded.version, jdk = excluded.jdk,
              started_at = excluded.started_at, beat_at = excluded.beat_at,
              workers = excluded.workers, calls = excluded.calls, rules = excluded.rules,
              free = excluded.free
            """)
        .param("installation", Installation.KEY.toString())
        .param("node", node.name())
        .param("version", node.version())
        .param("jdk", node.jdk())
        .param("started", node.startedAt().atOffset(ZoneOffset.UTC))
        .param("beat", node.beatAt().atOffset(ZoneOffset.UTC))
        .param("workers", node.workers())
        .param("calls", node.calls())
        .param("rules", node.rules())
        .param("free", node.free())
        .update();
  }

  /** One that nobody has seen for long is missed no more. */
  void tidy(Instant now) {
    sql.sql("delete from ops_node where beat_at < ?")
        .param(now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** It ended in order: nobody misses it. Of another process of the same name nothing is taken. */
  void leave(String node, Instant startedAt) {
    sql.sql("delete from ops_node where node = ? and started_at = ?")
        .param(node)
        .param(startedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Forgets a node that is missing; one that is alive would come back with its next beat.
   *
   * @return whether there was one
   */
  public boolean forget(String node, Instant now) {
    return sql.sql("delete from ops_node where node = ? and beat_at <= ?")
            .param(node)
            .param(now.minus(Node.MISSING_AFTER).atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }
}
