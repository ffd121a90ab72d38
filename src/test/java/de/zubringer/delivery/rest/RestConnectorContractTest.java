package de.zubringer.delivery.rest;

import de.zubringer.cli.demo.SimulatedFachverfahren;
import de.zubringer.delivery.Connector;
import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Request;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Redirects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract against the simulated Finanzwesen, reached through the redirect table. */
class RestConnectorContractTest extends ConnectorContract {
  private static final String ADDRESS = "https://finanzwesen.musterstadt.example/api";
  private static final InstantSource CLOCK = InstantSource.fixed(Orders.RECEIVED);

  @TempDir Path data;
  private SimulatedFachverfahren target;
  private RestConnector connector;

  @BeforeEach
  void startTarget() throws IOException {
    target = new SimulatedFachverfahren(data, "token", CLOCK).start();
    var redirect = new Redirects.Redirect(ADDRESS, target.address().toString());
    connector = new RestConnector(new Redirects(Map.of("0", redirect)), CLOCK);
  }

  @AfterEach
  void stopTarget() {
    target.close();
  }

  @Override
  protected Connector connector() {
    return connector;
  }

  @Override
  protected DeliveryOrder order() {
    return order("token");
  }

  @Override
  protected DeliveryOrder refusedOrder() {
    return order("wrong");
  }

  @Override
  protected long things() {
    try {
      return target.received().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void targetGoesDown() {
    target.switchOff();
  }

  @Override
  protected void targetComesBack() {
    target.switchOn();
  }

  private static DeliveryOrder order(String token) {
    return Orders.to("rest")
        .with("adresse", ADDRESS)
        .with("zugang", token)
        .calling(
            new Request("POST", "/steuerobjekte"),
            new Acknowledgement(Acknowledgement.Kind.SYNCHRONOUS, "$.vorgangsnummer", null, 0))
        .with("a.json", "application/json", "{\"steuerart\":\"HUND\",\"objekte\":[{}]}")
        .order();
  }
}
