package de.zubringer.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Reach;
import de.zubringer.kernel.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** XML, a certificate of ours, an authority of the target's own, and a receipt in XML. */
class RestCertificateContractTest extends RestContract {
  private static final TestCertificates AUTHORITY = new TestCertificates();
  private static final String CLIENT = AUTHORITY.client();

  @Override
  RestTarget startedTarget() {
    return RestTarget.mutual(AUTHORITY.server());
  }

  @Override
  Orders access(Orders order) {
    return order
        .with("anmeldung", "zertifikat")
        .with("zertifikat", CLIENT)
        .with("zertifikatKennwort", TestCertificates.PASSWORD)
        .with("vertrauen", AUTHORITY.anchor());
  }

  @Override
  Orders document(Orders order) {
    return order.with(
        "a.xml", "application/xml; charset=UTF-8", "<a:anmeldung xmlns:a='urn:a'></a:anmeldung>\n");
  }

  @Override
  Acknowledgement acknowledgement() {
    return new Acknowledgement(
        Acknowledgement.Kind.SYNCHRONOUS, "/antwort/vorgang/nummer", null, 0);
  }

  @Override
  protected Set<String> secrets() {
    return Set.of(CLIENT, TestCertificates.PASSWORD);
  }

  @Test
  void triesLaterWhereTheTargetIsNotWhoItShouldBe() {
    var other = taken().with("vertrauen", new TestCertificates().anchor());

    assertThat(connector().deliver(other.order())).isInstanceOf(Outcome.Later.class);
    assertThat(connector().reach(Orders.MUSTERSTADT, other.order().settings()).state())
        .isEqualTo(Reach.State.NO);
    assertThat(things()).isZero();
  }

  @Test
  void triesLaterWhereTheTargetDoesNotKnowUs() {
    var stranger = taken().with("zertifikat", new TestCertificates().client());

    assertThat(connector().deliver(stranger.order())).isInstanceOf(Outcome.Later.class);
    assertThat(things()).isZero();
  }

  @Test
  void holdsWhatIsNoCertificateOfOurs() {
    assertThat(certificate("zertifikat", "kein p12")).isEqualTo("target-certificate-invalid");
    assertThat(certificate("zertifikatKennwort", "falsch")).isEqualTo("target-certificate-invalid");
    assertThat(certificate("vertrauen", "kein PEM")).isEqualTo("target-certificate-invalid");
    assertThat(certificate("zertifikat", "")).isEqualTo("target-setting-missing");
  }

  @Test
  void holdsWhereOurCertificateHasEnded() {
    var ended = AUTHORITY.client(Orders.RECEIVED.minusSeconds(1));

    assertThat(certificate("zertifikat", ended)).isEqualTo("target-certificate-invalid");
  }

  private String certificate(String setting, String value) {
    return heldFor(connector().deliver(taken().with(setting, value).order()));
  }
}
