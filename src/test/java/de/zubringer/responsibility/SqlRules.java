package de.zubringer.responsibility;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The same rules as an indexed table of PostgreSQL and a prepared statement. */
final class SqlRules implements AutoCloseable {
  private static final int CHUNK = 50_000;

  private final Connection connection;
  private final PreparedStatement query;

  SqlRules(String url, List<Rule> rules) throws SQLException, IOException {
    connection = DriverManager.getConnection(url, "postgres", "");
    execute(
        """
        create table rule (pattern text, area text, rank int, first int, last int, kind text,
          population int)
        """);
    for (int i = 0; i < rules.size(); i += CHUNK) {
      copy(rules.subList(i, Math.min(i + CHUNK, rules.size())));
    }
    execute("create index on rule (pattern, area, rank desc)");
    execute("analyze rule");
    query =
        connection.prepareStatement(
            """
            select rank from rule where pattern = any(?) and area = any(?)
              and first <= ? and last >= ? and (kind is null or kind = ?)
              and (population is null or population <= ?) order by rank desc limit 1
            """);
  }

  /** Rank of the winning rule; -1 if there is none. */
  int rank(String leistung, Place place, LocalDate day) throws SQLException {
    var key = place.ars().digits();
    var population = place.body().population();
    query.setArray(1, array(leistung, leistung.substring(0, 5)));
    query.setArray(2, array(key.substring(0, 2), key.substring(0, 5), key.substring(0, 9), key));
    query.setInt(3, (int) day.toEpochDay());
    query.setInt(4, (int) day.toEpochDay());
    query.setString(5, place.kind());
    query.setInt(6, population == null ? 0 : population);
    try (var result = query.executeQuery()) {
      return result.next() ? result.getInt(1) : -1;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private java.sql.Array array(String... values) throws SQLException {
    return connection.createArrayOf("text", values);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void copy(List<Rule> rules) throws SQLException, IOException {
    var lines = new StringBuilder();
    for (var rule : rules) {
      var key = rule.keys().getFirst();
      var min = rule.applies().populationMin();
      lines
          .append(String.join(",", rule.pattern(), key, Integer.toString(rule.rank(key))))
          .append(',')
          .append(day(rule.entry().validFrom(), 0))
          .append(',')
          .append(day(rule.entry().validTo(), 99_999))
          .append(',')
          .append(rule.applies().kinds().isEmpty() ? "" : "gemeinde")
          .append(',')
          .append(min == null ? "" : min.toString())
          .append('\n');
    }
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy rule from stdin (format csv)", new StringReader(lines.toString()));
  }

  private static long day(@Nullable LocalDate day, long none) {
    return day == null ? none : day.toEpochDay();
  }
}
