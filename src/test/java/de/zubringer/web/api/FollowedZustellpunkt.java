package de.zubringer.web.api;

import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.web.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A test of callbacks to a Zustellpunkt that is followed meanwhile, and no other. */
abstract class FollowedZustellpunkt {
  @Autowired MockMvcTester server;
  @Autowired Subscriptions subscriptions;

  private final Subscription followed;
  private final String secret;
  private List<Subscription> before = List.of();

  FollowedZustellpunkt(UUID destination, String secret) {
    this.followed =
        new Subscription(destination, People.MUSTERSTADT, "test", "rueckruf", List.of());
    this.secret = secret;
  }

  @BeforeEach
  void follow() {
    before = subscriptions.all();
    subscriptions.follow(List.of(followed));
    subscriptions.storeCallbackSecret(followed, secret);
  }

  @AfterEach
  void leave() {
    subscriptions.follow(before);
  }
}
