package de.zubringer.delivery;

import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Document;
import de.zubringer.delivery.DeliveryOrder.Request;
import de.zubringer.delivery.DeliveryOrder.Subject;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders of Musterstadt for its Finanzwesen; each method gives a changed copy. */
public record Orders(DeliveryOrder order) {
  public static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990010001001");
  public static final JourneyId JOURNEY = JourneyId.of("0f8a6f6e-1111-4222-8333-444455556666");
  public static final Instant RECEIVED = Instant.parse("2026-11-10T08:30:00Z");

  public static Orders to(String connector) {
    return new Orders(
        new DeliveryOrder(
            JOURNEY,
            MUSTERSTADT,
            "finanzwesen",
            connector,
            Map.of(),
            Request.NONE,
            Acknowledgement.NONE,
            new Document("leer.json", "application/json", new byte[0]),
            List.of(),
            new Subject("Hundesteuer-Anmeldung", "steuern", RECEIVED, null)));
  }

  public Orders with(String setting, String value) {
    var settings = new HashMap<>(order.settings());
    settings.put(setting, value);
    return new Orders(
        new DeliveryOrder(
            order.journey(),
            order.municipality(),
            order.system(),
            order.connector(),
            settings,
            order.request(),
            order.acknowledgement(),
            order.document(),
            order.attachments(),
            order.subject()));
  }

  /** One of several receivers, with a folder of its own. */
  public Orders to(String receiver, String folder) {
    var settings = new HashMap<>(order.settings());
    settings.put("eingang", folder);
    return new Orders(
        new DeliveryOrder(
            order.journey(),
            order.municipality(),
            order.system(),
            receiver,
            order.connector(),
            settings,
            order.request(),
            order.acknowledgement(),
            order.document(),
            order.attachments(),
            order.subject()));
  }

  public Orders calling(Request request, Acknowledgement acknowledgement) {
    return new Orders(
        new DeliveryOrder(
            order.journey(),
            order.municipality(),
            order.system(),
            order.connector(),
            order.settings(),
            request,
            acknowledgement,
            order.document(),
            order.attachments(),
            order.subject()));
  }

  public Orders with(String fileName, String mediaType, String content) {
    return new Orders(
        new DeliveryOrder(
            order.journey(),
            order.municipality(),
            order.system(),
            order.connector(),
            order.settings(),
            order.request(),
            order.acknowledgement(),
            new Document(fileName, mediaType, content.getBytes(StandardCharsets.UTF_8)),
            order.attachments(),
            order.subject()));
  }

  public Orders with(DeliveryOrder.Attachment... attachments) {
    return new Orders(
        new DeliveryOrder(
            order.journey(),
            order.municipality(),
            order.system(),
            order.connector(),
            order.settings(),
            order.request(),
            order.acknowledgement(),
            order.document(),
            List.of(attachments),
            order.subject()));
  }

  public Orders about(JourneyId journey, Subject subject) {
    return new Orders(
        new DeliveryOrder(
            journey,
            order.municipality(),
            order.system(),
            order.connector(),
            order.settings(),
            order.request(),
            order.acknowledgement(),
            order.document(),
            order.attachments(),
            subject));
  }
}
