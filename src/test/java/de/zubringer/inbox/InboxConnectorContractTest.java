package de.zubringer.inbox;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.LargeContent;
import de.zubringer.delivery.Orders;
import de.zubringer.testing.TestDatabase;
import de.zubringer.vault.Vaults;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract in the inbox; its target is our own database. */
class InboxConnectorContractTest extends ConnectorContract {
  private static final DataSource SOURCE = TestDatabase.fresh();

  @TempDir Path data;
  private boolean isDown;
  private TransactionTemplate transactions;
  private InboxConnector connector;
  private Inbox inbox;

  @BeforeEach
  void emptyInbox() {
    JdbcClient.create(SOURCE)
        .sql(
            "truncate inbox_vorgang, inbox_attachment, vault_key, vault_check, vault_root, vault_piece")
        .update();
    var source = new Interrupted(SOURCE);
    var store = new VorgangStore(JdbcClient.create(source));
    var vault = Vaults.over(source, data);
    var clock = InstantSource.fixed(Orders.RECEIVED);
    var manager = new JdbcTransactionManager(source);
    transactions = new TransactionTemplate(manager);
    connector = new InboxConnector(store, vault, manager, clock);
    inbox = new Inbox(store, vault, clock);
  }

  @Override
  protected Connector connector() {
    return connector;
  }

  @Override
  protected Orders taken() {
    return Orders.to("inbox")
        .with("blatt.json", "application/json", "[{\"label\":\"Name\",\"value\":\"Bello\"}]");
  }

  @Override
  protected DeliveryOrder refusedOrder() {
    return Orders.to("inbox").with("blatt.json", "application/json", "{}").order();
  }

  @Override
  protected long things() {
    return inbox.page(Orders.MUSTERSTADT, Optional.empty(), Optional.empty(), 10).rows().size();
  }

  @Override
  protected void targetGoesDown() {
    isDown = true;
  }

  @Override
  protected void targetComesBack() {
    isDown = false;
  }

  /** It is one transaction: there as a whole or not at all. */
  @Override
  protected void deliverAndLose(boolean arrived) {
    transactions.executeWithoutResult(
        status -> {
          connector.deliver(order());
          if (!arrived) {
            status.setRollbackOnly();
          }
        });
  }

  @Override
  protected String attachmentDigest() {
    return LargeContent.digest(
        inbox.attachment(Orders.MUSTERSTADT, Orders.JOURNEY, "nachweis").orElseThrow());
  }

  @Override
  protected Set<String> secrets() {
    return Set.of();
  }

  /** An application is one Vorgang; whoever works on it finds it in the same inbox. */
  @Override
  protected boolean knowsReceivers() {
    return false;
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
