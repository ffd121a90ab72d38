package de.zubringer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  @Test
  void holdsAnOrderForAConnectorNobodyKnows() {
    var outcome = new Deliveries(List.of()).deliver(Orders.to("brieftaube").order());

    assertThat(ConnectorContract.heldFor(outcome)).isEqualTo("connector-unknown");
  }

  @Test
  void showsNeitherSecretsNorContentInItsText() {
    var order =
        Orders.to("rest").with("zugang", "geheim").with("a.json", "text/plain", "Bello").order();

    assertThat(order.toString()).doesNotContain("geheim", "Bello").contains("finanzwesen");
  }
}
