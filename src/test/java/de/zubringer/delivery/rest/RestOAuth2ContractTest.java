package de.zubringer.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Reach;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON and a token got with the credentials of a client. */
class RestOAuth2ContractTest extends RestContract {
  private final TokenServer tokens = new TokenServer();

  RestOAuth2ContractTest() throws IOException {}

  @AfterEach
  void stopTokens() {
    tokens.close();
  }

  @Override
  RestTarget startedTarget() {
    return RestTarget.open(
        call -> tokens.isValid(call.getRequestHeaders().getFirst("Authorization")));
  }

  @Override
  Orders access(Orders order) {
    return order
        .with("anmeldung", "oauth2")
        .with("tokenAdresse", tokens.address())
        .with("benutzer", TokenServer.CLIENT)
        .with("zugang", TokenServer.SECRET)
        .with("umfang", "antraege schreiben");
  }

  @Override
  protected Set<String> secrets() {
    return Set.of(TokenServer.SECRET, "geheim-token");
  }

  @Test
  void getsOneTokenForManyDeliveries() {
    receipt(connector().deliver(order()));
    receipt(connector().deliver(taken("zweiter").order()));

    assertThat(tokens.asked)
        .containsExactly("grant_type=client_credentials&scope=antraege+schreiben");
  }

  @Test
  void getsAnotherTokenWhenTheFirstWasTakenBack() {
    receipt(connector().deliver(order()));
    tokens.forget();

    receipt(connector().deliver(taken("zweiter").order()));

    assertThat(tokens.asked).hasSize(2);
    assertThat(things()).isEqualTo(2);
  }

  @Test
  void asksOnceMoreAndNotForEverWhereNoTokenIsTaken() {
    tokens.answers(200, "{\"access_token\":\"fremd\",\"token_type\":\"Bearer\"}");

    assertThat(heldFor(deliver())).isEqualTo("target-refused");
    assertThat(tokens.asked).hasSize(2);
  }

  @Test
  void triesLaterWhenTokensAreOut() {
    tokens.answers(503, "");
    assertThat(deliver()).isInstanceOf(Outcome.Later.class);

    tokens.close();
    assertThat(deliver()).isInstanceOf(Outcome.Later.class);
    assertThat(things()).isZero();
  }

  @Test
  void holdsWhereTheCredentialsAreWrong() {
    var outcome = connector().deliver(taken().with("zugang", "falsch").order());

    assertThat(heldFor(outcome)).isEqualTo("target-token-refused");
    assertThat(outcome.toString()).doesNotContain("falsch", TokenServer.SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{\"access_token\":\"a\"}",
        "{\"access_token\":\"a\",\"token_type\":\"mac\"}",
        "{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":{},\"token_type\":\"Bearer\"}",
      })
  void holdsAnAnswerThatIsNoToken(String answer) {
    tokens.answers(200, answer);

    assertThat(heldFor(deliver())).isEqualTo("target-token-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://anderswo.example/token", "ftp://x", "https://a:b@c.example/"})
  void showsNoSecretToAnUnsafeAddress(String address) {
    assertThat(heldFor(connector().deliver(taken().with("tokenAdresse", address).order())))
        .isEqualTo("target-address-invalid");
    assertThat(tokens.asked).isEmpty();
  }

  @Test
  void saysByReachWhetherATokenCanBeGot() {
    var settings = taken().with("zugang", "falsch").order().settings();

    assertThat(connector().reach(Orders.MUSTERSTADT, settings).state()).isEqualTo(Reach.State.NO);
    assertThat(connector().reach(Orders.MUSTERSTADT, order().settings()).state())
        .isEqualTo(Reach.State.YES);
  }

  private Outcome<DeliveryReceipt> deliver() {
    return connector().deliver(order());
  }
}
