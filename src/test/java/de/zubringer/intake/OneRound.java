package de.zubringer.intake;

import org.springframework.context.ApplicationContext;

/** One look at the list of a Zustellpunkt, done when it returns. */
public final class OneRound {
  private OneRound() {}

  public static void at(ApplicationContext rooms, Subscription subscription) {
    rooms.getBean(FetchRounds.class).round(subscription);
  }
}
