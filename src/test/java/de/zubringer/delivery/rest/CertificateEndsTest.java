package de.zubringer.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.CertificateEnd;
import de.zubringer.delivery.Redirects;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CertificateEndsTest {
  private static final Instant END = Instant.parse("2026-12-24T00:00:00Z");

  private final RestConnector connector =
      new RestConnector(new Redirects(Map.of()), InstantSource.fixed(END));

  @Test
  void knowsUntilWhenOursAndTheirsHold() {
    var known = new TestCertificates();

    assertThat(
            connector.certificates(
                Map.of(
                    "zertifikat", known.client(END),
                    "zertifikatKennwort", TestCertificates.PASSWORD,
                    "vertrauen", known.anchor())))
        .hasSize(2)
        .contains(new CertificateEnd("zertifikat", END))
        .anyMatch(one -> one.setting().equals("vertrauen") && one.until().isAfter(END));
  }

  @Test
  void saysNothingOfWhatCannotBeRead() {
    assertThat(connector.certificates(Map.of("zertifikat", "keines"))).isEmpty();
    assertThat(connector.certificates(Map.of("vertrauen", "keines"))).isEmpty();
    assertThat(connector.certificates(Map.of())).isEmpty();
  }
}
