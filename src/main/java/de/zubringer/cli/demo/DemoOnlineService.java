package de.zubringer.cli.demo;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Sender;
import de.zubringer.fitconnect.client.SenderClient;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.settings.PractiseDestinations.TestSubmission;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.zustelldienst.LocalZustelldienst;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the online service: encrypts and submits over the local Zustelldienst, by real HTTP. */
@Component
@Profile("demo")
class DemoOnlineService {
  private final Subscriptions subscriptions;
  private final SentApplications sent;
  private final InstantSource clock;

  DemoOnlineService(Subscriptions subscriptions, SentApplications sent, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.sent = sent;
    this.clock = clock;
  }

  void send(String url, DemoApplications.Entry entry, LeikaKey leika) {
    var application = application(entry, leika);
    try {
      var sender = sender(url);
      var known = sent.announced(entry);
      if (known.isEmpty()) {
        sent.announced(entry, sender.announce(application));
        known = sent.announced(entry);
      }
      var announced = known.orElseThrow();
      sender.submit(announced, application);
      sent.sent(entry, announced.submissionId());
    } catch (FitConnectUnavailable | FitConnectRefused | ProtocolFault e) {
      throw new IllegalStateException("sample " + entry.id() + " could not be sent", e);
    }
  }

  private Sender sender(String url) {
    var endpoints = DemoDestinations.endpoints(url);
    return new Sender(
        new SenderClient(endpoints, DemoDestinations.SENDER, clock),
        new Directory(endpoints, clock),
        KeyCheck.withoutTrustAnchors(true, clock),
        Set.of(LocalZustelldienst.ISSUER),
        clock);
  }

  /** Sends an invented application that nobody sends again. */
  UUID send(String url, Subscription to, TestSubmission one) {
    var application =
        application(to, one.leika(), one.area(), one.application(), one.attachments());
    try {
      var sender = sender(url);
      var announced = sender.announce(application);
      sender.submit(announced, application);
      return announced.submissionId();
    } catch (FitConnectUnavailable | FitConnectRefused | ProtocolFault e) {
      throw new IllegalStateException("the test submission was not taken", e);
    }
  }

  private Application application(DemoApplications.Entry entry, LeikaKey leika) {
    var to =
        subscriptions.all().stream()
            .filter(one -> one.municipality().equals(entry.municipality()))
            .findFirst()
            .orElseThrow();
    var area = offer(to, leika).areas().getFirst();
    return application(to, leika, area, entry.application(), attachments(entry));
  }

  private static Application application(
      Subscription to, LeikaKey leika, Ars area, byte[] content, List<Attachment> attachments) {
    var offer = offer(to, leika);
    return new Application(
        to.destination(),
        leika.urn(),
        "DE" + area.digits(),
        new SchemaReference(offer.schemaUri(), offer.mimeType()),
        content,
        attachments,
        Optional.empty());
  }

  private static Subscription.Offer offer(Subscription to, LeikaKey leika) {
    return to.services().stream()
        .filter(one -> one.leika().equals(leika))
        .findFirst()
        .orElseThrow();
  }

  private static List<Attachment> attachments(DemoApplications.Entry entry) {
    var attachments = new ArrayList<Attachment>();
    for (var file : entry.enclosed()) {
      var number = attachments.size();
      attachments.add(
          new Attachment(
              DemoIds.of(entry.id() + "/" + file.id() + "/" + number),
              file.name(),
              file.mediaType(),
              file.content()));
    }
    return attachments;
  }
}
