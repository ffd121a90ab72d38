package de.zubringer.delivery;

import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Attachment;
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
import java.util.function.Consumer;

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
    return changed(
        copy -> {
          copy.settings = new HashMap<>(copy.settings);
          copy.settings.put(setting, value);
        });
  }

  /** One of several receivers. */
  public Orders receivedBy(String receiver) {
    return changed(copy -> copy.receiver = receiver);
  }

  /** One of several receivers, with a folder of its own. */
  public Orders to(String receiver, String folder) {
    return with("eingang", folder).receivedBy(receiver);
  }

  public Orders calling(Request request, Acknowledgement acknowledgement) {
    return changed(
        copy -> {
          copy.request = request;
          copy.acknowledgement = acknowledgement;
        });
  }

  public Orders with(String fileName, String mediaType, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    return with(new Document(fileName, mediaType, bytes));
  }

  public Orders with(Document document) {
    return changed(copy -> copy.document = document);
  }

  public Orders with(Attachment... attachments) {
    return changed(copy -> copy.attachments = List.of(attachments));
  }

  public Orders about(JourneyId journey, Subject subject) {
    return changed(
        copy -> {
          copy.journey = journey;
          copy.subject = subject;
        });
  }

  private Orders changed(Consumer<Copy> change) {
    var copy = new Copy(order);
    change.accept(copy);
    return new Orders(copy.order(order));
  }

  /** What the methods above change. */
  private static final class Copy {
    private JourneyId journey;
    private String receiver;
    private Map<String, String> settings;
    private Request request;
    private Acknowledgement acknowledgement;
    private Document document;
    private List<Attachment> attachments;
    private Subject subject;

    Copy(DeliveryOrder order) {
      this.journey = order.journey();
      this.receiver = order.receiver();
      this.settings = order.settings();
      this.request = order.request();
      this.acknowledgement = order.acknowledgement();
      this.document = order.document();
      this.attachments = order.attachments();
      this.subject = order.subject();
    }

    DeliveryOrder order(DeliveryOrder before) {
      return new DeliveryOrder(
          journey,
          before.municipality(),
          before.system(),
          receiver,
          before.connector(),
          settings,
          request,
          acknowledgement,
          document,
          attachments,
          subject);
    }
  }
}
