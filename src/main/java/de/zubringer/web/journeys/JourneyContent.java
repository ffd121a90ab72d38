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
import de.zubringer.web.content.ApplicationFields;
import de.zubringer.web.content.Download;
import de.zubringer.web.content.TargetView;
import de.zubringer.web.frame.Names;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Unseals what came and what went out; only called for who may read it. */
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

  JourneyPage.Content of(JourneyDetail detail) {
    var journey = detail.journey();
    var leistung = names.leistungPackage(journey.municipality(), journey.leika());
    var application =
        bytes(detail, ContentItem.APPLICATION).map(json -> ApplicationFields.of(json, leistung));
    var target =
        detail.content().stream()
            .filter(ContentItem::isOrder)
            .findFirst()
            .flatMap(
                order ->
                    bytes(detail, order.name())
                        .map(
                            document ->
                                TargetView.of(order.mediaType(), document, () -> format(journey))))
            .orElse(TargetView.NONE);
    return new JourneyPage.Content(
        application.orElseGet(java.util.List::of),
        target.fields(),
        target.table(),
        target.raw(),
        detail.content().stream().map(one -> download(journey, one, leistung)).toList());
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

  private static Download download(
      Journey journey, ContentItem item, Optional<LeistungPackage> leistung) {
    var address =
        UriComponentsBuilder.fromPath(JourneyLines.address(journey.id()))
            .path("/datei")
            .queryParam("teil", "{name}")
            .encode()
            .buildAndExpand(item.name())
            .toUriString();
    return new Download(
        label(item, leistung), item.fileName(), German.size(item.sizeBytes()), address);
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
        .orElse(item.fileName());
  }

  private static Optional<ContentItem> item(JourneyDetail detail, String name) {
    return detail.content().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private Optional<byte[]> bytes(JourneyDetail detail, String name) {
    var journey = detail.journey();
    return item(detail, name)
        .flatMap(one -> journeys.content(journey.municipality(), journey.id(), one.name()))
        .map(Content::bytes);
  }
}
