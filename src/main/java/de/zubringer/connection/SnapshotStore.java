package de.zubringer.connection;

import de.zubringer.workspace.Folder;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of workspace snapshots. */
@Repository
class SnapshotStore {
  private final JdbcClient sql;
  private final InstantSource clock;

  SnapshotStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Nobody else makes anything live until the transaction ends. */
  void lock() {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('connection_snapshot', 0))")
        .query((row, number) -> 0)
        .list();
  }

  long insert(Folder folder, String by) {
    return sql.sql(
            """
            insert into connection_snapshot (digest, taken_at, taken_by, files)
            values (?, ?, ?, ?) returning snapshot
            """)
        .param(folder.digest())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(by)
        .param(folder.toZip())
        .query(Long.class)
        .single();
  }

  void insertLive(long snapshot, ConnectionPlan plan) {
    sql.sql(
            """
            insert into connection_live (municipality, leistung, version, snapshot, live_since)
            values (?, ?, ?, ?, ?)
            """)
        .param(plan.municipality().toString())
        .param(plan.leistung().id())
        .param(plan.version())
        .param(snapshot)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest snapshot; empty before the first. */
  Optional<Long> newest() {
    return sql.sql("select max(snapshot) from connection_snapshot").query(Long.class).optional();
  }

  /** The newest before another; empty before the first. */
  Optional<Long> before(long snapshot) {
    return sql.sql("select max(snapshot) from connection_snapshot where snapshot < ?")
        .param(snapshot)
        .query(Long.class)
        .optional();
  }

  Folder folder(long snapshot) {
    return Folder.ofZip(
        sql.sql("select files from connection_snapshot where snapshot = ?")
            .param(snapshot)
            .query(byte[].class)
            .single());
  }

  /** The folder as it was last taken over; what is live if that was never noted. */
  Folder taken(long live) {
    return sql.sql("select files from connection_folder")
        .query(byte[].class)
        .optional()
        .map(Folder::ofZip)
        .orElseGet(() -> folder(live));
  }

  void take(Folder folder) {
    sql.sql(
            """
            insert into connection_folder (taken_at, files) values (:at, :files)
            on conflict (taken) do update set taken_at = :at, files = :files
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("files", folder.toZip())
        .update();
  }
}
