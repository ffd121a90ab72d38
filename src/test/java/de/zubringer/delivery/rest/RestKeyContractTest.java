package de.zubringer.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Request;
import de.zubringer.delivery.Orders;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key in a header, another header for repetitions, 409 for what is known, and a Location. */
class RestKeyContractTest extends RestContract {
  @Override
  RestTarget startedTarget() {
    return RestTarget.open(
            call -> "geheim-8".equals(call.getRequestHeaders().getFirst("X-Fach-Key")))
        .keyedBy("X-Vorgang")
        .sayingConflict()
        .sayingLocation();
  }

  @Override
  Orders access(Orders order) {
    return order
        .with("anmeldung", "schluessel")
        .with("schluesselKopf", "X-Fach-Key")
        .with("zugang", "geheim-8");
  }

  @Override
  Request request(String path) {
    return Request.of("POST", path, "dateien", "X-Vorgang", null);
  }

  @Override
  Acknowledgement acknowledgement() {
    return new Acknowledgement(Acknowledgement.Kind.SYNCHRONOUS, "Location", null, 0);
  }

  @Override
  protected Set<String> secrets() {
    return Set.of("geheim-8");
  }

  @Test
  void takesTheNumberOutOfTheLocation() {
    assertThat(receipt(connector().deliver(order())).reference()).isEqualTo("FW-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "Content-Length", "a b", "X\r\nY", "", "transfer-encoding"})
  void holdsANameThatIsNoFreeHeader(String name) {
    var asKey = taken().calling(Request.of("POST", "/x", null, name, null), acknowledgement());
    assertThat(heldFor(connector().deliver(asKey.order()))).isEqualTo("target-key-header-invalid");
    if (!name.isEmpty()) {
      assertThat(heldFor(connector().deliver(taken().with("schluesselKopf", name).order())))
          .isEqualTo("target-access-invalid");
    }
    assertThat(things()).isZero();
  }

  @Test
  void takesAKnownKeyForARepetitionWhereTheTargetSaysSo() {
    var conflict = Request.of("POST", "/steuerobjekte", null, "X-Vorgang", 409);
    var order = taken().calling(conflict, Acknowledgement.NONE).order();

    receipt(connector().deliver(order));
    assertThat(receipt(connector().deliver(order)).reference()).isEqualTo(order.key());
  }
}
