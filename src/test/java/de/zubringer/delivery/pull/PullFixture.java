package de.zubringer.delivery.pull;

import de.zubringer.delivery.DeliveryConfirmed;
import de.zubringer.delivery.Orders;
import de.zubringer.testing.TestDatabase;
import de.zubringer.vault.Vault;
import de.zubringer.vault.Vaults;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything about fetching over one empty database that can be away. */
final class PullFixture {
  static final Fetcher FETCHER = new Fetcher(Orders.MUSTERSTADT, "finanzwesen");
  private static final DataSource SOURCE = TestDatabase.fresh();

  final List<DeliveryConfirmed> confirmed = new ArrayList<>();
  final TransactionTemplate transactions;
  final PullConnector connector;
  final Fetches fetches;
  final FetchTokens tokens;
  final Vault vault;
  boolean isDown;

  PullFixture(Path data) {
    JdbcClient.create(SOURCE)
        .sql(
            """
            truncate delivery_pull, delivery_pull_token, vault_key, vault_root, vault_check, vault_piece
            """)
        .update();
    var source = new Interrupted(SOURCE);
    var clock = InstantSource.fixed(Orders.RECEIVED);
    var manager = new JdbcTransactionManager(source);
    var store = new PullStore(JdbcClient.create(source));
    vault = Vaults.over(source, data);
    transactions = new TransactionTemplate(manager);
    connector = new PullConnector(store, vault, manager, clock);
    fetches = new Fetches(store, vault, event -> confirmed.add((DeliveryConfirmed) event), clock);
    tokens = new FetchTokens(JdbcClient.create(source), clock);
  }

  static Orders order() {
    return Orders.to("pull").with("a.json", "application/json", "{\"name\":\"Bello\"}");
  }

  private final class Interrupted extends DelegatingDataSource {
    Interrupted(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (isDown) {
        throw new PSQLException("down", PSQLState.CONNECTION_UNABLE_TO_CONNECT);
      }
      return super.getConnection();
    }
  }
}
