package de.zubringer.pipeline;

import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.connection.PlanTarget;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.vault.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the order for the target of an addressed journey; computes only. */
@Component
class Orders {
  private static final String SECRET_PREFIX = "secret:";

  private final Connections connections;
  private final Contents contents;
  private final Secrets secrets;

  Orders(Connections connections, Contents contents, Secrets secrets) {
    this.connections = connections;
    this.contents = contents;
    this.secrets = secrets;
  }

  Outcome<Order> order(Journey journey) {
    var book = book(journey);
    var plan = book.plan(journey.municipality(), journey.leika());
    var opened = contents.opened(journey);
    if (plan.isEmpty() || opened.isEmpty()) {
      return Outcome.held(Finding.error(plan.isEmpty() ? "plan-missing" : "content-erased", ""));
    }
    return new Assessment(book, plan.get(), journey, opened.get())
        .run()
        .then(addressed -> order(journey, book.snapshot(), addressed, opened.get()));
  }

  private PlanBook book(Journey journey) {
    var snapshot = journey.snapshot();
    return snapshot == null ? connections.current() : connections.at(snapshot);
  }

  /** The order of a journey whose address was just found. */
  Outcome<Order> order(
      Journey journey, long snapshot, Addressed addressed, OpenedSubmission opened) {
    return addressed
        .target()
        .engine()
        .map(addressed.application(), addressed.variables())
        .then(
            document ->
                settings(journey.municipality(), addressed.target())
                    .then(
                        settings ->
                            Outcome.done(
                                new Order(
                                    snapshot,
                                    addressed,
                                    delivery(journey, addressed, opened, document, settings),
                                    document.hints()))));
  }

  private static DeliveryOrder delivery(
      Journey journey,
      Addressed addressed,
      OpenedSubmission opened,
      TargetDocument document,
      Map<String, String> settings) {
    var entrance = addressed.target().entrance();
    return new DeliveryOrder(
        journey.id(),
        journey.municipality(),
        addressed.target().installation(),
        entrance.connector(),
        settings,
        request(entrance.request()),
        acknowledgement(entrance.acknowledgement()),
        new DeliveryOrder.Document(document.fileName(), document.mediaType(), document.bytes()),
        attachments(opened),
        new DeliveryOrder.Subject(
            addressed.plan().leistung().name(),
            addressed.desk().unit(),
            opened.receivedAt(),
            null));
  }

  private static List<DeliveryOrder.Attachment> attachments(OpenedSubmission opened) {
    return opened.attachments().stream()
        .map(
            file ->
                new DeliveryOrder.Attachment(
                    file.id(), file.fileName(), file.mediaType(), file.content()))
        .toList();
  }

  private static DeliveryOrder.Request request(TargetSystem.@Nullable Request request) {
    return request == null
        ? DeliveryOrder.Request.NONE
        : new DeliveryOrder.Request(request.method(), request.path());
  }

  private static Acknowledgement acknowledgement(TargetSystem.@Nullable Acknowledgement written) {
    if (written == null) {
      return Acknowledgement.NONE;
    }
    return new Acknowledgement(
        Acknowledgement.Kind.valueOf(written.kind().toUpperCase(Locale.ROOT)),
        written.receipt(),
        written.match(),
        Optional.ofNullable(written.waitHours()).orElse(0));
  }

  /** Settings with the secrets they name; one that is not stored holds the journey. */
  private Outcome<Map<String, String>> settings(MunicipalityId municipality, PlanTarget target) {
    var resolved = new HashMap<String, String>();
    for (var setting : target.settings().entrySet()) {
      if (!setting.getValue().startsWith(SECRET_PREFIX)) {
        resolved.put(setting.getKey(), setting.getValue());
        continue;
      }
      var name = setting.getValue().substring(SECRET_PREFIX.length());
      var secret = secrets.read(municipality, name);
      if (secret.isEmpty()) {
        return Outcome.held(Finding.error("secret-missing", "", name));
      }
      resolved.put(setting.getKey(), new String(secret.get(), StandardCharsets.UTF_8));
    }
    return Outcome.done(resolved);
  }
}
