package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Content;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.receivers.ReceiverDelivery;
import de.zubringer.web.content.ApplicationFields;
import de.zubringer.web.content.Download;
import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.content.TargetView;
import de.zubringer.web.frame.Names;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What came and what went out, by stage. Only called for who may look in; masked, the names of the
 * fields are left and no value gets as far as the page.
 */
@Component
class JourneyContent {
  private final Journeys journeys;
  private final Names names;
  private final Connections connections;

  JourneyContent(Journeys journeys, Names names, Connections connections) {
    this.journeys = journeys;
    this.names = names;
    this.connections = connections;
  }

  List<JourneyPage.Document> documents(JourneyDetail detail, Stage stage, boolean open) {
    return stage == Stage.APPLICATION
        ? List.of(application(detail, open))
        : detail.content().stream()
            .filter(ContentItem::isOrder)
            .map(order -> target(detail, order, open))
            .toList();
  }

  List<Download> files(JourneyDetail detail, Stage stage, boolean open) {
    return items(detail, stage).stream()
        .map(item -> file(detail.journey(), item))
        .map(file -> open ? file : Mask.of(file))
        .toList();
  }

  private static List<ContentItem> items(JourneyDetail detail, Stage stage) {
    return detail.content().stream()
        .filter(item -> item.isOrder() == (stage == Stage.TARGET))
        .toList();
  }

  /** The piece of a stage by its name; empty if it belongs to another stage. */
  static Optional<ContentItem> item(JourneyDetail detail, Stage stage, String name) {
    return items(detail, stage).stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private JourneyPage.Document application(JourneyDetail detail, boolean open) {
    var fields =
        bytes(detail, ContentItem.APPLICATION)
            .map(json -> ApplicationFields.of(json, leistung(detail.journey())))
            .orElseGet(List::<FieldGroup>of);
    return new JourneyPage.Document(
        say("sendung.antrag"),
        open ? fields : Mask.of(fields),
        Optional.empty(),
        "",
        say("sendung.antrag.fehlt"));
  }

  private JourneyPage.Document target(JourneyDetail detail, ContentItem order, boolean open) {
    var view =
        bytes(detail, order.name())
            .map(
                document ->
                    TargetView.of(order.mediaType(), document, () -> format(detail.journey())))
            .orElse(TargetView.NONE);
    var shown = open ? view : Mask.of(view);
    return new JourneyPage.Document(
        receiver(detail, order),
        shown.fields(),
        shown.table(),
        shown.raw(),
        say(open ? "sendung.ziel.datei" : "sendung.ziel.verdeckt", order.mediaType()));
  }

  /** Whom a document is for, where there are several. */
  private static String receiver(JourneyDetail detail, ContentItem order) {
    return detail.receivers().stream()
        .filter(one -> order.name().equals(ContentItem.order(one.receiver())))
        .map(ReceiverDelivery::name)
        .findFirst()
        .orElseGet(() -> say("sendung.ziel"));
  }

  /** By the state of the workspace the journey ran on. */
  private Optional<TargetFormat> format(Journey journey) {
    var snapshot = journey.snapshot();
    var book = snapshot == null ? connections.current() : connections.at(snapshot);
    return book.plan(journey.municipality(), journey.leika()).stream()
        .flatMap(plan -> plan.targets().stream())
        .filter(target -> target.installation().equals(journey.target()))
        .map(PlanTarget::format)
        .findFirst();
  }

  private Optional<LeistungPackage> leistung(Journey journey) {
    return names.leistungPackage(journey.municipality(), journey.leika());
  }

  /** With the name of the piece where others have an address: it is sent by a form. */
  private Download file(Journey journey, ContentItem item) {
    return new Download(
        label(item, leistung(journey)),
        item.fileName(),
        German.size(item.sizeBytes()),
        item.name());
  }

  private static String label(ContentItem item, Optional<LeistungPackage> leistung) {
    if (item.isCorrection() || item.isEarlier()) {
      return say(item.isCorrection() ? "datei.berichtigt" : "datei.frueher");
    }
    if (!item.isAttachment()) {
      return item.isOrder() ? say("datei.order") : say("datei." + item.name());
    }
    return leistung
        .flatMap(known -> known.attachment(item.attachmentId()))
        .map(LeistungPackage.AttachmentRule::name)
        .orElseGet(() -> say("datei.anlage"));
  }

  private Optional<byte[]> bytes(JourneyDetail detail, String name) {
    var journey = detail.journey();
    return detail.content().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .flatMap(one -> journeys.content(journey.municipality(), journey.id(), one.name()))
        .map(Content::bytes);
  }
}
