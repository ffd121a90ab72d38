package de.zubringer.pipeline;

import de.zubringer.catalogue.target.Receiver;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.connection.PlanTarget;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.bundle.Bundle;
import de.zubringer.pipeline.bundle.Draft;
import de.zubringer.pipeline.clearing.Decisions;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.pipeline.receivers.Enclosed;
import de.zubringer.pipeline.receivers.ReceiverOrder;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.vault.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the order for the target of an addressed journey; computes only. */
@Component
public class Orders {
  private final Connections connections;
  private final Contents contents;
  private final Secrets secrets;
  private final Decisions decisions;

  Orders(Connections connections, Contents contents, Secrets secrets, Decisions decisions) {
    this.connections = connections;
    this.contents = contents;
    this.secrets = secrets;
    this.decisions = decisions;
  }

  Outcome<Order> order(Journey journey) {
    return order(journey, book(journey));
  }

  /** As if it began now. */
  Outcome<Order> byLivePlan(Journey journey) {
    return order(journey, connections.current());
  }

  private Outcome<Order> order(Journey journey, PlanBook book) {
    var plan = book.plan(journey.municipality(), journey.leika());
    var opened = contents.opened(journey);
    if (plan.isEmpty() || opened.isEmpty()) {
      return Outcome.held(Finding.error(plan.isEmpty() ? "plan-missing" : "content-erased", ""));
    }
    return decisions
        .assessment(book, plan.get(), journey, opened.get())
        .run()
        .then(addressed -> order(journey, book.snapshot(), addressed, opened.get()));
  }

  /**
   * The order that hands the records of a journey over to a system beside its target; nothing is
   * delivered by it.
   */
  public Outcome<DeliveryOrder> records(Journey journey, PlanTarget to) {
    var book = book(journey);
    var plan = book.plan(journey.municipality(), journey.leika());
    var opened = contents.opened(journey);
    if (plan.isEmpty() || opened.isEmpty()) {
      return Outcome.held(Finding.error(plan.isEmpty() ? "plan-missing" : "content-erased", ""));
    }
    return assessment(book, plan.get(), journey, opened.get())
        .run()
        .then(addressed -> order(journey, book.snapshot(), addressed.to(to), opened.get()))
        .then(order -> Outcome.done(order.delivery().first()));
  }

  Assessment assessment(
      PlanBook book, ConnectionPlan plan, Journey journey, OpenedSubmission opened) {
    return decisions.assessment(book, plan, journey, opened);
  }

  private PlanBook book(Journey journey) {
    var snapshot = journey.snapshot();
    return snapshot == null ? connections.current() : connections.at(snapshot);
  }

  /** The order of a journey whose address was just found. */
  Outcome<Order> order(Journey journey, long snapshot, Addressed addressed, OpenedSubmission came) {
    var opened = decisions.corrected(journey, came);
    var enclosed = Enclosed.of(addressed.target().system(), opened.attachments());
    return Draft.all(journey, addressed, opened, enclosed)
        .then(drafts -> all(journey, addressed, opened, drafts))
        .then(
            all ->
                Outcome.done(
                    new Order(
                        snapshot,
                        addressed,
                        all.getFirst().delivery(),
                        receivers(all),
                        hints(addressed, enclosed, all))));
  }

  /** What is handed over, with the draft it was made of. */
  private record Drawn(Draft draft, DeliveryOrder delivery) {}

  private static Findings hints(Addressed addressed, Enclosed enclosed, List<Drawn> all) {
    var hints = new LinkedHashSet<>(addressed.hints().and(enclosed.hints()).list());
    all.forEach(one -> hints.addAll(one.draft().made().hints().list()));
    return Findings.of(hints);
  }

  private static List<ReceiverOrder> receivers(List<Drawn> all) {
    return all.stream()
        .flatMap(
            one ->
                one.draft().receiver().stream()
                    .map(receiver -> new ReceiverOrder(receiver, one.delivery())))
        .toList();
  }

  private Outcome<List<Drawn>> all(
      Journey journey, Addressed addressed, OpenedSubmission opened, List<Draft> drafts) {
    Outcome<List<Drawn>> all = Outcome.done(List.of());
    for (var draft : drafts) {
      all =
          all.then(
              before ->
                  drawn(journey, addressed, opened, draft)
                      .then(
                          one -> {
                            var with = new ArrayList<>(before);
                            with.add(one);
                            return Outcome.done(with);
                          }));
    }
    return all;
  }

  private Outcome<Drawn> drawn(
      Journey journey, Addressed addressed, OpenedSubmission opened, Draft draft) {
    var receiver = draft.receiver().map(Receiver::id).orElse("");
    return settings(journey.municipality(), addressed.target(), draft.receiver())
        .then(
            settings ->
                Outcome.done(
                    new Drawn(
                        draft,
                        decisions.again(
                            journey,
                            delivery(
                                journey, addressed, opened, receiver, draft.bundle(), settings)))));
  }

  private static DeliveryOrder delivery(
      Journey journey,
      Addressed addressed,
      OpenedSubmission opened,
      String receiver,
      Bundle bundle,
      Map<String, String> settings) {
    var entrance = addressed.target().entrance();
    return new DeliveryOrder(
        journey.id(),
        journey.municipality(),
        addressed.target().installation(),
        receiver,
        entrance.connector(),
        settings,
        request(entrance.request(), receiver),
        acknowledgement(entrance.acknowledgement()),
        bundle.document(),
        bundle.attachments(),
        new DeliveryOrder.Subject(
            addressed.plan().leistung().name(),
            addressed.desk().unit(),
            opened.receivedAt(),
            null));
  }

  private static DeliveryOrder.Request request(
      TargetSystem.@Nullable Request request, String receiver) {
    if (request == null) {
      return DeliveryOrder.Request.NONE;
    }
    var path = request.path().replace(Receiver.PLACEHOLDER, receiver);
    return DeliveryOrder.Request.of(
        request.method(), path, request.attachments(), request.keyHeader(), request.known());
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
  private Outcome<Map<String, String>> settings(
      MunicipalityId municipality, PlanTarget target, Optional<Receiver> receiver) {
    var resolved = new HashMap<String, String>();
    for (var setting : target.settings().entrySet()) {
      var value =
          receiver
              .map(one -> setting.getValue().replace(Receiver.PLACEHOLDER, one.id()))
              .orElse(setting.getValue());
      var known = secrets.value(municipality, value);
      if (known.isEmpty()) {
        var name = Secrets.named(value).orElse("");
        return Outcome.held(Finding.error("secret-missing", "", name));
      }
      resolved.put(setting.getKey(), known.get());
    }
    return Outcome.done(resolved);
  }
}
