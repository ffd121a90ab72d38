package de.zubringer.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * One embedded PostgreSQL for all tests of a run; each caller gets a fresh, migrated database. With
 * {@code -Dzubringer.test.database=external} it is one of {@link ExternalPostgres}: the build runs
 * the tests of the stores a second time so.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private TestDatabase() {}

  public static DataSource fresh() {
    var source = new HikariDataSource();
    source.setJdbcUrl(freshUrl());
    source.setMinimumIdle(0);
    source.setMaximumPoolSize(20);
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }

  /**
   * JDBC address with log-in of a fresh, empty database, for tests that start the whole
   * application.
   */
  public static String freshUrl() {
    if ("external".equals(System.getProperty("zubringer.test.database"))) {
      return ExternalPostgres.freshUrl();
    }
    return server().getJdbcUrl("postgres", create());
  }

  private static String create() {
    var name = "test" + COUNT.incrementAndGet();
    try (var connection = server().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return name;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized EmbeddedPostgres server() {
    try {
      if (server == null) {
        server = EmbeddedPostgres.start();
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
