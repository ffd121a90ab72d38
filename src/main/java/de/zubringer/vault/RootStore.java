package de.zubringer.vault;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of root keys, as they are wrapped. */
final class RootStore {
  private final JdbcClient database;

  RootStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param master the kind of master key that wrapped it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(int generation, byte[] wrapped, String master) {}

  /** The oldest first. */
  List<Row> rows() {
    return database
        .sql("select generation, wrapped, master from vault_root order by generation")
        .query(
            (row, number) ->
                new Row(row.getInt("generation"), row.getBytes("wrapped"), row.getString("master")))
        .list();
  }

  /** Does nothing if the generation is there. */
  void insert(int generation, byte[] wrapped, String master) {
    database
        .sql(
            """
            insert into vault_root (generation, wrapped, master, made_at)
            values (?, ?, ?, now()) on conflict do nothing
            """)
        .params(List.of(generation, wrapped, master))
        .update();
  }

  void replace(int generation, byte[] wrapped, String master) {
    database
        .sql("update vault_root set wrapped = ?, master = ? where generation = ?")
        .params(List.of(wrapped, master, generation))
        .update();
  }

  /** One rotation after the other, over all nodes, until the end of the transaction. */
  void lock() {
    database.sql("lock table vault_root in exclusive mode").update();
  }
}
