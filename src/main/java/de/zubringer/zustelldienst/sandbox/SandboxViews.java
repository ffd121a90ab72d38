package de.zubringer.zustelldienst.sandbox;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.zustelldienst.Fault;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.callbacks.CallbackStore;
import de.zubringer.zustelldienst.clients.ClientStore;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.destinations.DestinationStore.Registered;
import de.zubringer.zustelldienst.destinations.DestinationViews;
import de.zubringer.zustelldienst.faults.Faults;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.ServiceClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a developer sees of the service. */
@Component
@WhenEnabled
public class SandboxViews {
  private final ClientStore clients;
  private final DestinationStore destinations;
  private final SubmissionViews submissions;
  private final CallbackStore callbacks;
  private final ServiceClock clock;
  private final Faults faults;

  SandboxViews(
      ClientStore clients,
      DestinationStore destinations,
      SubmissionViews submissions,
      CallbackStore callbacks,
      ServiceClock clock,
      Faults faults) {
    this.clients = clients;
    this.destinations = destinations;
    this.submissions = submissions;
    this.callbacks = callbacks;
    this.clock = clock;
    this.faults = faults;
  }

  public List<Sandbox.Client> clients() {
    return clients.all().stream()
        .map(client -> new Sandbox.Client(client.id(), client.role()))
        .toList();
  }

  public Sandbox.Part<Sandbox.DestinationView> destinations(int offset, int limit) {
    var page = new Exchange.Page(offset, limit);
    var found = destinations.list(Optional.empty(), page).stream().map(this::destination).toList();
    return new Sandbox.Part<>(found, offset, destinations.count(Optional.empty()));
  }

  public Optional<Sandbox.DestinationView> destination(UUID id) {
    return destinations.find(id).map(this::destination);
  }

  public Sandbox.DestinationView destination(Registered registered) {
    var destination = registered.destination();
    var view = DestinationViews.ofOwner(registered, ApiVersion.V2);
    return new Sandbox.DestinationView(
        destination.destinationId(),
        view.path("name").asString(),
        destination.status(),
        registered.clientId(),
        view,
        destinations.keys(destination.destinationId()).stream().map(PublicJwk::kid).toList());
  }

  public Sandbox.Part<Sandbox.SubmissionView> submissions(int offset, int limit) {
    return submissions.list(new Exchange.Page(offset, limit));
  }

  public Optional<Sandbox.SubmissionDetail> submission(UUID id) {
    return submissions.detail(id);
  }

  public Sandbox.Part<Sandbox.EventView> events(Optional<UUID> caseId, int offset, int limit) {
    return submissions.events(caseId, new Exchange.Page(offset, limit));
  }

  public Sandbox.Part<Sandbox.CallbackView> callbacks(int offset, int limit) {
    var found =
        callbacks.newest(new Exchange.Page(offset, limit)).stream()
            .map(SandboxViews::callback)
            .toList();
    return new Sandbox.Part<>(found, offset, callbacks.count());
  }

  public Sandbox.Clock clock() {
    return new Sandbox.Clock(clock.now(), clock.real().instant(), clock.offset());
  }

  public List<Fault> faults() {
    return faults.all();
  }

  static Sandbox.EventView event(String token) {
    try {
      var event = EventToken.read(token);
      return new Sandbox.EventView(
          event.eventUri(),
          event.issuer(),
          event.issuedAt(),
          event.kid(),
          event.subject(),
          event.transaction(),
          event.id(),
          event.payload(),
          token);
    } catch (ProtocolFault e) {
      throw new IllegalStateException("a stored event cannot be read", e);
    }
  }

  private static Sandbox.CallbackView callback(CallbackStore.Delivery delivery) {
    return new Sandbox.CallbackView(
        delivery.id(),
        delivery.destinationId(),
        delivery.submissionId(),
        delivery.kind().word(),
        delivery.recipient().name(),
        delivery.url(),
        delivery.body(),
        delivery.state().name(),
        delivery.attempts(),
        delivery.answer(),
        delivery.createdAt(),
        delivery.triedAt());
  }
}
