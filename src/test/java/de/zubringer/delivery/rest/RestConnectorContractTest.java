package de.zubringer.delivery.rest;

import de.zubringer.delivery.Orders;
import java.util.Set;

/** JSON and a bearer token that never changes. */
class RestConnectorContractTest extends RestContract {
  @Override
  RestTarget startedTarget() {
    return RestTarget.open(
        call -> "Bearer geheim-7".equals(call.getRequestHeaders().getFirst("Authorization")));
  }

  @Override
  Orders access(Orders order) {
    return order.with("zugang", "geheim-7");
  }

  @Override
  protected Set<String> secrets() {
    return Set.of("geheim-7");
  }
}
