package de.zubringer.cli.demo;

import de.zubringer.connection.PlansWentLive;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What went live is known to the local Zustelldienst with all it offers: after the commit, as only
 * then intake follows it for certain, and in a transaction of its own.
 */
@Component
@Profile("demo")
class DemoRegistrations {
  private final DemoDestinations destinations;

  DemoRegistrations(DemoDestinations destinations) {
    this.destinations = destinations;
  }

  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(PlansWentLive live) {
    destinations.registerAgain();
  }
}
