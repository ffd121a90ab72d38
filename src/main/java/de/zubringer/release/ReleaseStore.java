package de.zubringer.release;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.release.Release.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the history of releases; none is ever changed. */
@Repository
class ReleaseStore {
  private final JdbcClient sql;

  ReleaseStore(JdbcClient sql) {
    this.sql = sql;
  }

  ReleaseHistory history(MunicipalityId owner) {
    return new ReleaseHistory(
        sql.sql("select * from release_entry where municipality = ? order by entry desc")
            .param(owner.toString())
            .query(ReleaseStore::release)
            .list());
  }

  /** The caller makes sure that nobody else does so at the same time. */
  int next(MunicipalityId owner) {
    return sql.sql("select coalesce(max(entry), 0) + 1 from release_entry where municipality = ?")
        .param(owner.toString())
        .query(Integer.class)
        .single();
  }

  void insert(Release release) {
    sql.sql(
            """
            insert into release_entry
              (municipality, entry, leistung, kind, at, by_name, by_role, version, draft_version,
               snapshot, before, protocol, reason, undoes, paths)
            values (:m, :e, :l, :k, :t, :n, :r, :v, :d, :s, :b, :p, :why, :u, :f)
            """)
        .param("m", release.owner().toString())
        .param("e", release.number())
        .param("l", release.leistung())
        .param("k", release.kind().name())
        .param("t", release.at().atOffset(ZoneOffset.UTC))
        .param("n", release.by().name())
        .param("r", release.by().role())
        .param("v", release.version())
        .param("d", release.draftVersion())
        .param("s", release.snapshot())
        .param("b", release.before())
        .param("p", release.protocol())
        .param("why", release.reason())
        .param("u", release.undoes())
        .param("f", release.paths().toArray(String[]::new))
        .update();
  }

  private static Release release(ResultSet row, int number) throws SQLException {
    return new Release(
        MunicipalityId.of(row.getString("municipality")),
        row.getInt("entry"),
        row.getString("leistung"),
        Kind.valueOf(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        row.getInt("version"),
        row.getInt("draft_version"),
        row.getLong("snapshot"),
        row.getLong("before"),
        row.getString("protocol"),
        row.getString("reason"),
        row.getInt("undoes"),
        List.of((String[]) row.getArray("paths").getArray()));
  }
}
