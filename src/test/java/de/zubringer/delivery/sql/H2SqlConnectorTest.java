package de.zubringer.delivery.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract in a database that is not PostgreSQL, with another driver. */
class H2SqlConnectorTest extends SqlConnectorContract {
  private Server server = started("0");

  @Override
  SqlFixture database(Path data) {
    var url = "jdbc:h2:tcp://127.0.0.1:%d/mem:parken;DB_CLOSE_DELAY=-1".formatted(server.getPort());
    new SqlFixture(data, url, "parken", "geheim").run("set exclusive false");
    return new SqlFixture(data, url.replaceAll(";.*", ""), "parken", "geheim");
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Override
  protected void targetGoesDown() {
    server.stop();
  }

  @Override
  protected void targetComesBack() {
    server = started(Integer.toString(server.getPort()));
  }

  @Override
  protected Set<String> secrets() {
    return Set.of("geheim");
  }

  @Test
  void saysThatThePasswordIsWrong() {
    assertThat(heldFor(connector().deliver(target.order().with("zugang", "falsch").order())))
        .isEqualTo("sql-access-refused");
  }

  private static Server started(String port) {
    try {
      return Server.createTcpServer("-tcpPort", port, "-ifNotExists").start();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
