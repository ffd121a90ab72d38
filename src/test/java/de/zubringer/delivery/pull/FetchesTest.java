package de.zubringer.delivery.pull;

import static de.zubringer.delivery.ConnectorContract.heldFor;
import static de.zubringer.delivery.ConnectorContract.receipt;
import static de.zubringer.delivery.pull.PullFixture.FETCHER;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.DeliveryConfirmed;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.pull.Fetches.Confirmation;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchesTest {
  private static final String KEY = Orders.JOURNEY.toString();
  private static final List<Fetcher> STRANGERS =
      List.of(
          new Fetcher(Orders.MUSTERSTADT, "anderes"),
          new Fetcher(MunicipalityId.of("990010001002"), FETCHER.system()));

  @TempDir Path data;
  private PullFixture fixture;

  @BeforeEach
  void start() {
    fixture = new PullFixture(data);
  }

  @Test
  void listsAgainUntilItIsConfirmed() {
    laidReady(Orders.JOURNEY);
    var one = waiting().getFirst();

    assertThat(text(one, 0)).isEqualTo("{\"name\":\"Bello\"}");
    assertThat(waiting()).hasSize(1);

    assertThat(fixture.fetches.confirm(FETCHER, KEY, " FV 17 "))
        .isEqualTo(new Confirmation.Noted("FV 17", Orders.RECEIVED));
    assertThat(waiting()).isEmpty();
    assertThat(text(fixture.fetches.find(FETCHER, KEY).orElseThrow(), 0)).contains("Bello");
  }

  @Test
  void notesAConfirmationOnce() {
    laidReady(Orders.JOURNEY);
    var first = fixture.fetches.confirm(FETCHER, KEY, "FV-17");

    assertThat(fixture.fetches.confirm(FETCHER, KEY, "FV-17")).isEqualTo(first);
    assertThat(fixture.fetches.confirm(FETCHER, KEY, "FV-18")).isEqualTo(new Confirmation.Other());
    assertThat(fixture.confirmed)
        .containsExactly(new DeliveryConfirmed(Orders.MUSTERSTADT, Orders.JOURNEY, "", "FV-17"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<b>", "a\nb", "../x", "=1+1"})
  void takesNoReceiptThatIsNone(String receipt) {
    laidReady(Orders.JOURNEY);

    assertThat(fixture.fetches.confirm(FETCHER, KEY, receipt))
        .isEqualTo(new Confirmation.Unusable());
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void pagesThroughWhatWaits() {
    for (int i = 0; i < 5; i++) {
      laidReady(new JourneyId(new UUID(0, i)));
    }
    var first = fixture.fetches.waiting(FETCHER, 0, 2).waiting();
    var second = fixture.fetches.waiting(FETCHER, first.getLast().seq(), 2).waiting();

    assertThat(first)
        .extracting(Waiting::journey)
        .doesNotContainAnyElementsOf(second.stream().map(Waiting::journey).toList());
    assertThat(fixture.fetches.waiting(FETCHER, second.getLast().seq(), 2).waiting()).hasSize(1);
    assertThat(fixture.fetches.waiting(FETCHER, 0, -1).waiting()).hasSize(1);
    assertThat(fixture.fetches.counts(Orders.MUSTERSTADT))
        .containsExactly(new PullCount("finanzwesen", 5, Orders.RECEIVED));
    assertThat(fixture.fetches.countSince(Orders.RECEIVED)).isEqualTo(5);
    assertThat(fixture.fetches.countSince(Orders.RECEIVED.minusSeconds(1))).isZero();
  }

  @Test
  void showsNothingToAnotherInstallationOrAdministration() {
    laidReady(Orders.JOURNEY);
    var one = waiting().getFirst();

    for (var stranger : STRANGERS) {
      assertThat(fixture.fetches.waiting(stranger, 0, 10).waiting()).isEmpty();
      assertThat(fixture.fetches.find(stranger, KEY)).isEmpty();
      assertThat(fixture.fetches.file(stranger, one, 0)).isEmpty();
      assertThat(fixture.fetches.confirm(stranger, KEY, "FV-1"))
          .isEqualTo(new Confirmation.Unknown());
    }
    assertThat(waiting()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../..", "0f8a6f6e-1111-4222-8333-444455556666.", "%00", "'"})
  void knowsNothingByAKeyThatIsNone(String key) {
    laidReady(Orders.JOURNEY);

    assertThat(fixture.fetches.find(FETCHER, key)).isEmpty();
    assertThat(fixture.fetches.confirm(FETCHER, key, "FV-1")).isEqualTo(new Confirmation.Unknown());
  }

  @Test
  void replacesWhatNobodyFetchedAndHoldsWhatSomebodyDid() {
    laidReady(Orders.JOURNEY);
    var mended = PullFixture.order().with("a.json", "application/json", "{\"name\":\"Cora\"}");
    receipt(fixture.connector.deliver(mended.order()));
    assertThat(text(waiting().getFirst(), 0)).contains("Cora");

    assertThat(heldFor(fixture.connector.deliver(PullFixture.order().order())))
        .isEqualTo("delivery-differs");
    receipt(fixture.connector.deliver(mended.order()));
    assertThat(text(waiting().getFirst(), 0)).contains("Cora");
  }

  @Test
  void forgetsWhatWasErased() {
    laidReady(Orders.JOURNEY);
    var one = waiting().getFirst();

    fixture.transactions.executeWithoutResult(
        status -> fixture.vault.erase(Orders.MUSTERSTADT, Orders.JOURNEY.submission()));

    assertThat(waiting()).isEmpty();
    assertThat(fixture.fetches.file(FETCHER, one, 0)).isEmpty();
  }

  @Test
  void knowsATokenUntilItIsTakenBack() {
    var token =
        fixture.tokens.make(Orders.MUSTERSTADT, "finanzwesen", "Test", "admin").orElseThrow();
    var kept = fixture.tokens.of(Orders.MUSTERSTADT).getFirst();

    assertThat(kept.toString()).doesNotContain(token);
    assertThat(fixture.tokens.fetcher(token)).contains(FETCHER);
    assertThat(fixture.tokens.of(Orders.MUSTERSTADT).getFirst().usedAt())
        .isEqualTo(Orders.RECEIVED);
    assertThat(fixture.tokens.fetcher(token + "x")).isEmpty();
    assertThat(fixture.tokens.fetcher("")).isEmpty();
    assertThat(fixture.tokens.revoke(MunicipalityId.of("990010001002"), kept.id(), "x")).isEmpty();

    assertThat(fixture.tokens.revoke(Orders.MUSTERSTADT, kept.id(), "admin"))
        .contains("finanzwesen");
    assertThat(fixture.tokens.fetcher(token)).isEmpty();
    assertThat(fixture.tokens.of(Orders.MUSTERSTADT)).isEmpty();
  }

  @Test
  void makesAFewTokensAndNotMore() {
    for (int i = 0; i < FetchTokens.TOKENS_MAX; i++) {
      assertThat(fixture.tokens.make(Orders.MUSTERSTADT, "finanzwesen", "Test", "admin"))
          .isPresent();
    }
    assertThat(fixture.tokens.make(Orders.MUSTERSTADT, "finanzwesen", "Test", "admin")).isEmpty();
  }

  private void laidReady(JourneyId journey) {
    var order = PullFixture.order();
    receipt(fixture.connector.deliver(order.about(journey, order.order().subject()).order()));
  }

  private List<Waiting> waiting() {
    return fixture.fetches.waiting(FETCHER, 0, 10).waiting();
  }

  private String text(Waiting one, int number) {
    var content = fixture.fetches.file(FETCHER, one, number).orElseThrow();
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }
}
