package de.zubringer.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Outcome;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClientsTest {
  private static final TestCertificates AUTHORITY = new TestCertificates();
  private static final String CLIENT = AUTHORITY.client();
  private static final Instant TODAY = Instant.parse("2026-12-01T08:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(TODAY);
  private final Clients clients = new Clients(now::get);

  @Test
  void opensACertificateOnceAndAgainWhenItIsAnotherOne() {
    var first = client(CLIENT);

    assertThat(client(CLIENT)).isSameAs(first);
    now.set(TODAY.plus(Duration.ofDays(300)));
    assertThat(client(CLIENT)).isSameAs(first);
    assertThat(client(new TestCertificates().client())).isNotSameAs(first);
    assertThat(clients.of("fin", new Identity(CLIENT, "falsch", "")))
        .isInstanceOf(Outcome.Held.class);
  }

  @Test
  void letsACertificateThatHasEndedSinceGoOnNoMore() {
    client(CLIENT);
    now.set(TODAY.plus(Duration.ofDays(40_000)));

    assertThat(clients.of("fin", identity(CLIENT))).isInstanceOf(Outcome.Held.class);
  }

  private HttpClient client(String certificate) {
    return ((Outcome.Done<HttpClient>) clients.of("fin", identity(certificate))).value();
  }

  private static Identity identity(String certificate) {
    return new Identity(certificate, TestCertificates.PASSWORD, "");
  }
}
