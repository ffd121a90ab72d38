package de.zubringer.delivery.mail;

import de.zubringer.delivery.Anchors;
import de.zubringer.delivery.CertificateEnd;
import de.zubringer.delivery.Connector;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.HostReach;
import de.zubringer.delivery.Reach;
import de.zubringer.delivery.Redirects;
import de.zubringer.delivery.file.FileLedger;
import de.zubringer.delivery.file.FileNames;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Outcome.Done;
import de.zubringer.kernel.Outcome.Held;
import de.zubringer.kernel.Outcome.Later;
import de.zubringer.kernel.Outcome.Refused;
import de.zubringer.kernel.Wording;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Sends the document, and what belongs to it, as a mail. The way to the mail server is always TLS;
 * beyond it the mail is not encrypted, so it only goes to domains the administration has allowed.
 * That it arrived nobody confirms: a person does.
 */
@Component
@EnableConfigurationProperties(Redirects.class)
class MailConnector implements Connector {
  /** Somebody waits for the answer on a page. */
  private static final Duration REACH_WITHIN = Duration.ofSeconds(5);

  private final FileLedger ledger;
  private final Redirects redirects;
  private final InstantSource clock;

  MailConnector(FileLedger ledger, Redirects redirects, InstantSource clock) {
    this.ledger = ledger;
    this.redirects = redirects;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
    if (!FileNames.isKeyed(order.document().fileName(), order.journey())) {
      return Outcome.held(Finding.error("target-file-name-invalid", "", order.system()));
    }
    return MailAccess.of(order.system(), order.settings(), redirects)
        .then(
            access ->
                MailTexts.of(order)
                    .map(texts -> new MailDelivery(order, access, texts, ledger, clock).run())
                    .orElseGet(
                        () ->
                            Outcome.held(
                                Finding.error(
                                    "mail-text-invalid",
                                    "",
                                    order.system(),
                                    MailTexts.PLACEHOLDERS))));
  }

  @Override
  public Reach knock(MunicipalityId municipality, Map<String, String> settings) {
    return MailServer.of(settings.getOrDefault("adresse", ""), redirects)
        .map(server -> HostReach.of(server.host(), server.port(), REACH_WITHIN))
        .orElseGet(() -> Reach.no("no-address"));
  }

  /** Connects by TLS and logs in; sends nothing. */
  @Override
  public Reach reach(MunicipalityId municipality, Map<String, String> settings) {
    var outcome =
        MailAccess.of(name(), settings, redirects)
            .then(
                access ->
                    MailLine.with(
                        name(),
                        access,
                        REACH_WITHIN,
                        line -> Outcome.done(Reach.yes("mail", access.server().toString()))));
    return switch (outcome) {
      case Done<Reach>(var reach) -> reach;
      case Held<Reach>(var findings) -> no(findings);
      case Refused<Reach>(var findings) -> no(findings);
      case Later<Reach>(var cause) -> Reach.no("said", cause);
    };
  }

  @Override
  public List<CertificateEnd> certificates(Map<String, String> settings) {
    return Anchors.ends(settings.getOrDefault("zertifikat", "")).stream()
        .map(until -> new CertificateEnd("zertifikat", until))
        .toList();
  }

  private static Reach no(Findings findings) {
    return Reach.no("said", Wording.german().text(findings.list().getFirst()));
  }

  @Override
  public void settle(
      MunicipalityId municipality, JourneyId journey, String receiver, boolean arrived) {
    ledger.settle(
        municipality, journey, receiver, arrived ? Optional.of(clock.instant()) : Optional.empty());
  }
}
