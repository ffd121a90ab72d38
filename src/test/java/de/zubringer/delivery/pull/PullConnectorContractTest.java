package de.zubringer.delivery.pull;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.LargeContent;
import de.zubringer.delivery.Orders;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract where the target comes itself; it is our own database that can be down. */
class PullConnectorContractTest extends ConnectorContract {
  @TempDir Path data;
  private PullFixture fixture;

  @BeforeEach
  void start() {
    fixture = new PullFixture(data);
  }

  @Override
  protected Connector connector() {
    return fixture.connector;
  }

  @Override
  protected Orders taken() {
    return PullFixture.order();
  }

  @Override
  protected DeliveryOrder refusedOrder() {
    return PullFixture.order().with("adresse", "https://fachverfahren.example").order();
  }

  @Override
  protected long things() {
    return fixture.fetches.waiting(PullFixture.FETCHER, 0, 10).waiting().size();
  }

  @Override
  protected void targetGoesDown() {
    fixture.isDown = true;
  }

  @Override
  protected void targetComesBack() {
    fixture.isDown = false;
  }

  @Override
  protected void deliverAndLose(boolean arrived) {
    fixture.transactions.executeWithoutResult(
        status -> {
          fixture.connector.deliver(order());
          if (!arrived) {
            status.setRollbackOnly();
          }
        });
  }

  @Override
  protected String attachmentDigest() {
    var waiting = fixture.fetches.waiting(PullFixture.FETCHER, 0, 10).waiting().getFirst();
    return LargeContent.digest(fixture.fetches.file(PullFixture.FETCHER, waiting, 1).orElseThrow());
  }

  @Override
  protected Set<String> secrets() {
    return Set.of();
  }
}
