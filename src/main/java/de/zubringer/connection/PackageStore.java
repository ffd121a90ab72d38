package de.zubringer.connection;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the package versions that ever went live, each with the snapshot it did so in. */
@Repository
class PackageStore {
  /** A version as it first went live. */
  record Stored(String digest, long snapshot) {}

  private final JdbcClient sql;

  PackageStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Two nodes going live at once must not both bring a version for the first time. */
  void lock() {
    sql.sql("lock table connection_package in exclusive mode").update();
  }

  Optional<Stored> find(String folder) {
    return sql.sql("select digest, snapshot from connection_package where folder = ?")
        .param(folder)
        .query(Stored.class)
        .optional();
  }

  void insert(String folder, String digest, long snapshot) {
    sql.sql(
            """
            insert into connection_package (folder, digest, snapshot) values (?, ?, ?)
            on conflict (folder) do nothing
            """)
        .param(folder)
        .param(digest)
        .param(snapshot)
        .update();
  }
}
