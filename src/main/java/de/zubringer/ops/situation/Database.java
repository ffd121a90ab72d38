package de.zubringer.ops.situation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which database it is, and which state its tables have. */
@Component
public class Database {
  private final JdbcClient sql;

  Database(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * What it says of itself.
   *
   * @param server such as {@code 18.6}
   * @param schema number of the newest migration
   * @param migrations how many ran
   */
  public record Version(String server, String schema, long migrations) {}

  public Version version() {
    return sql.sql(
            """
            select current_setting('server_version') as server,
              (select version from flyway_schema_history where success and version is not null
                order by string_to_array(version, '.')::numeric[] desc limit 1) as schema,
              (select count(*) from flyway_schema_history where success) as migrations
            """)
        .query(Version.class)
        .single();
  }
}
