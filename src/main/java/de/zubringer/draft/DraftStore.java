package de.zubringer.draft;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.workspace.Folder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of versions of drafts. */
@Repository
class DraftStore {
  private final JdbcClient sql;
  private final InstantSource clock;

  DraftStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Files of a version and what was live when it was written. */
  record Kept(int version, long snapshot, SortedMap<String, byte[]> files) {}

  /** Which version it is; with its moment it is the same nowhere else. */
  record Newest(int version, Instant at) {
    static final Newest NONE = new Newest(0, Instant.EPOCH);
  }

  /** Nobody else writes to this draft until the transaction ends. */
  void lock(MunicipalityId owner) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "draft" + owner)
        .query((row, number) -> 0)
        .list();
  }

  /** Number and moment of the newest version; 0 before the first. */
  Newest newest(MunicipalityId owner) {
    return sql.sql(
            """
            select version, at from draft_version where municipality = ?
            order by version desc limit 1
            """)
        .param(owner.toString())
        .query(
            (row, number) ->
                new Newest(
                    row.getInt("version"), row.getObject("at", OffsetDateTime.class).toInstant()))
        .optional()
        .orElse(Newest.NONE);
  }

  Optional<Kept> kept(MunicipalityId owner, int version) {
    return sql.sql(
            "select snapshot, files from draft_version where municipality = ? and version = ?")
        .param(owner.toString())
        .param(version)
        .query(
            (row, number) ->
                new Kept(version, row.getLong("snapshot"), unpack(row.getBytes("files"))))
        .optional();
  }

  /** Of all versions from one on, at once. */
  Map<Integer, SortedMap<String, byte[]>> filesFrom(MunicipalityId owner, int first) {
    var files = new HashMap<Integer, SortedMap<String, byte[]>>();
    sql.sql("select version, files from draft_version where municipality = ? and version >= ?")
        .param(owner.toString())
        .param(first)
        .query(
            row -> {
              files.put(row.getInt("version"), unpack(row.getBytes("files")));
            });
    return files;
  }

  /** The newest first. */
  List<DraftVersion> versions(MunicipalityId owner) {
    return sql.sql(
            """
            select version, at, by_name, by_role, action, about, snapshot from draft_version
            where municipality = ? order by version desc
            """)
        .param(owner.toString())
        .query(
            (row, number) ->
                new DraftVersion(
                    row.getInt("version"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    new Author(row.getString("by_name"), row.getString("by_role")),
                    row.getString("action"),
                    row.getString("about"),
                    row.getLong("snapshot")))
        .list();
  }

  void insert(MunicipalityId owner, Kept kept, Author by, String action, String about) {
    sql.sql(
            """
            insert into draft_version
              (municipality, version, at, by_name, by_role, action, about, snapshot, files)
            values (:m, :v, :t, :n, :r, :a, :o, :s, :f)
            """)
        .param("m", owner.toString())
        .param("v", kept.version())
        .param("t", clock.instant().atOffset(ZoneOffset.UTC))
        .param("n", by.name())
        .param("r", by.role())
        .param("a", action)
        .param("o", about)
        .param("s", kept.snapshot())
        .param("f", pack(kept.files()))
        .update();
  }

  private static byte[] pack(SortedMap<String, byte[]> files) {
    return files.isEmpty() ? new byte[0] : new Folder(files).toZip();
  }

  private static SortedMap<String, byte[]> unpack(byte[] zip) {
    return zip.length == 0 ? new TreeMap<>() : Folder.ofZip(zip).files();
  }
}
