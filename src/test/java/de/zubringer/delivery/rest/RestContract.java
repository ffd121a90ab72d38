package de.zubringer.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Request;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Outcome.Done;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The contract against a target reached through the redirect table; each way to log in extends it.
 */
abstract class RestContract extends ConnectorContract {
  static final String ADDRESS = "https://finanzwesen.musterstadt.example/api";
  static final InstantSource CLOCK = InstantSource.fixed(Orders.RECEIVED);

  RestTarget target;
  private RestConnector connector;

  /** A target that lets in who logs in as {@link #access} says. */
  abstract RestTarget startedTarget();

  abstract Orders access(Orders order);

  @BeforeEach
  void start() {
    target = startedTarget();
    connector = connector(target);
  }

  static RestConnector connector(RestTarget target) {
    var redirect = new Redirects.Redirect(ADDRESS, target.address().toString());
    return new RestConnector(new Redirects(Map.of("0", redirect)), CLOCK);
  }

  @AfterEach
  void stop() {
    target.close();
  }

  Request request(String path) {
    return new Request("POST", path);
  }

  Acknowledgement acknowledgement() {
    return new Acknowledgement(Acknowledgement.Kind.SYNCHRONOUS, "$.vorgang.nummer", null, 0);
  }

  Orders document(Orders order) {
    return order.with("a.json", "application/json", "{\"steuerart\":\"HUND\",\"objekte\":[{}]}");
  }

  @Override
  protected Connector connector() {
    return connector;
  }

  @Override
  protected Orders taken() {
    var order = access(Orders.to("rest").with("adresse", ADDRESS));
    return document(order.calling(request("/steuerobjekte"), acknowledgement()));
  }

  @Override
  protected DeliveryOrder refusedOrder() {
    return taken().calling(request("/abgelehnt"), acknowledgement()).order();
  }

  @Override
  protected long things() {
    return target.things.size();
  }

  @Override
  protected void targetGoesDown() {
    target.switchOff();
  }

  @Override
  protected void targetComesBack() {
    target.switchOn();
  }

  @Override
  protected void deliverAndLose(boolean arrived) {
    target.loseNext(arrived);
    assertThat(connector.deliver(order())).isNotInstanceOf(Done.class);
    assertThat(things()).isEqualTo(arrived ? 1 : 0);
  }

  @Override
  protected String attachmentDigest() {
    return target.things.values().iterator().next().attachmentDigest();
  }
}
