package de.zubringer.delivery.sftp;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Attachment;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.HostReach;
import de.zubringer.delivery.Reach;
import de.zubringer.delivery.Redirects;
import de.zubringer.delivery.ServerAddress;
import de.zubringer.delivery.file.FileDelivery;
import de.zubringer.delivery.file.FileLedger;
import de.zubringer.delivery.file.FileNames;
import de.zubringer.delivery.sftp.SftpPlace.Confirmation;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Outcome.Done;
import de.zubringer.kernel.Outcome.Held;
import de.zubringer.kernel.Outcome.Later;
import de.zubringer.kernel.Outcome.Refused;
import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Puts the document as a file into a folder ({@code eingang}) of an SFTP server the target watches,
 * and looks for its confirmation in another ({@code quittung}). The server is known by its key, or
 * nothing is sent.
 */
@Component
@EnableConfigurationProperties(Redirects.class)
class SftpConnector implements Connector {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(20);

  /** Somebody waits for the answer on a page. */
  private static final Duration REACH_WITHIN = Duration.ofSeconds(5);

  /** For everything but the bytes. */
  private static final Duration DELIVER_WITHIN = Duration.ofMinutes(2);

  /**
   * A slow line to a data centre; a slower one would keep the place of other journeys for hours.
   */
  private static final long BYTES_PER_SECOND_MIN = 128 * 1024;

  /** What stands for the receiver in a setting that was not resolved for one. */
  private static final String RECEIVER = "{receiver}";

  private final SftpLines lines;
  private final FileLedger ledger;
  private final Redirects redirects;
  private final InstantSource clock;

  SftpConnector(SftpLines lines, FileLedger ledger, Redirects redirects, InstantSource clock) {
    this.lines = lines;
    this.ledger = ledger;
    this.redirects = redirects;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sftp";
  }

  @Override
  public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
    if (!FileNames.isKeyed(order.document().fileName(), order.journey())) {
      return Outcome.held(Finding.error("target-file-name-invalid", "", order.system()));
    }
    return SftpAccess.of(order.system(), order.settings(), redirects)
        .then(
            access ->
                folder(order, "eingang")
                    .then(
                        eingang ->
                            confirmation(order).then(ok -> run(order, access, eingang, ok))));
  }

  private Outcome<DeliveryReceipt> run(
      DeliveryOrder order, SftpAccess access, SftpFolder eingang, Optional<Confirmation> ok) {
    try (var line = lines.line(access, CONNECT_WITHIN, longest(order))) {
      var place = new SftpPlace(line, eingang, order.document().fileName(), ok.orElse(null), clock);
      return new FileDelivery(order, place, ledger, clock).run();
    }
  }

  private static Duration longest(DeliveryOrder order) {
    var bytes =
        order.document().content().sizeBytes()
            + order.attachments().stream()
                .map(Attachment::content)
                .mapToLong(content -> content.sizeBytes())
                .sum();
    return DELIVER_WITHIN.plusSeconds(bytes / BYTES_PER_SECOND_MIN);
  }

  private static Outcome<SftpFolder> folder(DeliveryOrder order, String setting) {
    return order
        .setting(setting)
        .map(path -> SftpFolder.of(order.system(), setting, path.strip()))
        .orElseGet(
            () ->
                Outcome.held(Finding.error("target-setting-missing", "", order.system(), setting)));
  }

  private static Outcome<Optional<Confirmation>> confirmation(DeliveryOrder order) {
    if (order.setting("quittung").isEmpty()) {
      return Outcome.done(Optional.empty());
    }
    var name = FileNames.confirmation(order.acknowledgement(), order.document().fileName());
    return name.isEmpty()
        ? Outcome.held(Finding.error("sftp-folder-invalid", "", order.system(), "quittung"))
        : folder(order, "quittung")
            .then(folder -> Outcome.done(Optional.of(new Confirmation(folder, name.get()))));
  }

  /** Connects, logs in and looks at the folder; writes nothing. */
  @Override
  public Reach knock(MunicipalityId municipality, Map<String, String> settings) {
    return ServerAddress.of(settings.getOrDefault("adresse", ""), redirects, SftpAccess.PORTS)
        .map(server -> HostReach.of(server.host(), server.port(), REACH_WITHIN))
        .orElseGet(() -> Reach.no("no-address"));
  }

  @Override
  public Reach reach(MunicipalityId municipality, Map<String, String> settings) {
    var outcome =
        SftpAccess.of(name(), settings, redirects).then(access -> looked(access, settings));
    return switch (outcome) {
      case Done<Reach>(var reach) -> reach;
      case Held<Reach>(var findings) -> Reach.no("said", text(findings.list().getFirst()));
      case Refused<Reach>(var findings) -> Reach.no("said", text(findings.list().getFirst()));
      case Later<Reach>(var cause) -> Reach.no("said", cause);
    };
  }

  private static String text(Finding finding) {
    return Wording.german().text(finding);
  }

  private Outcome<Reach> looked(SftpAccess access, Map<String, String> settings) {
    var path = settings.getOrDefault("eingang", "").strip();
    var host = access.address().toString();
    try (var line = lines.line(access, REACH_WITHIN, REACH_WITHIN.multipliedBy(2))) {
      if (path.contains(RECEIVER)) {
        line.client();
        return Outcome.done(Reach.yes("sftp-login", host));
      }
      var folder = SftpFolder.of(name(), "eingang", path);
      if (folder instanceof Done<SftpFolder>(var found)) {
        found.requireWritable(line);
      }
      return folder.then(found -> Outcome.done(Reach.yes("sftp", host)));
    } catch (IOException e) {
      return SftpFaults.of(name(), e);
    }
  }

  @Override
  public void settle(
      MunicipalityId municipality, JourneyId journey, String receiver, boolean arrived) {
    ledger.settle(
        municipality, journey, receiver, arrived ? Optional.of(clock.instant()) : Optional.empty());
  }
}
