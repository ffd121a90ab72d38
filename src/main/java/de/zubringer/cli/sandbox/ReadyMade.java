package de.zubringer.cli.sandbox;

import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.kernel.Wording;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.portal.Portal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Clients and destinations that are there after every start. Their secrets may be known: only this
 * machine reaches the service.
 */
@Component
@Profile("sandbox")
public class ReadyMade {
  static final Credentials SENDER =
      new Credentials("sandbox-onlinedienst", "sandbox-onlinedienst-geheim");
  static final Credentials SUBSCRIBER =
      new Credentials("sandbox-verwaltung", "sandbox-verwaltung-geheim");

  /** Nobody ever gets a mail there: the sandbox shows what it would send. */
  private static final String EMAIL = "eingang@musterstadt.example";

  private static final List<Portal.Wish> DESTINATIONS = List.of(office(), citizensOffice());

  private final LocalZustelldienst zustelldienst;
  private final Sandbox sandbox;
  private final Portal portal;

  ReadyMade(LocalZustelldienst zustelldienst, Sandbox sandbox, Portal portal) {
    this.zustelldienst = zustelldienst;
    this.sandbox = sandbox;
    this.portal = portal;
  }

  /**
   * Makes what is missing; the first time keys are made, which takes seconds. What was changed
   * since stays changed.
   *
   * @param progress how many destinations are ready
   */
  void ensure(IntConsumer progress) {
    portal.begin();
    zustelldienst.registerClient(SENDER.clientId(), SENDER.clientSecret(), Caller.Role.SENDER);
    zustelldienst.registerClient(
        SUBSCRIBER.clientId(), SUBSCRIBER.clientSecret(), Caller.Role.SUBSCRIBER);
    var ready = 0;
    for (var wish : DESTINATIONS) {
      if (sandbox.destination(wish.destinationId()).isEmpty()) {
        portal.make(wish);
      }
      progress.accept(++ready);
    }
  }

  static List<Portal.Wish> destinations() {
    return DESTINATIONS;
  }

  /** Takes everything from everywhere; its id is the one of FIT-Connect's examples. */
  private static Portal.Wish office() {
    var schema = "https://schema.example.org/antrag/1.0.0/schema.json";
    return wish(
        "879ee109-a690-4db8-ab32-424284184d7d",
        "sandbox.ready.office",
        new OfferedService(
            "urn:de:fim:leika:leistung:99123456760610",
            Wording.german().say("sandbox.ready.example"),
            List.of("DE"),
            List.of(
                new SchemaReference(schema, "application/json"),
                new SchemaReference(schema.replace(".json", ".xsd"), "application/xml"))));
  }

  /** Takes one thing from one Land, so that there is something it does not take. */
  private static Portal.Wish citizensOffice() {
    return wish(
        "d12caea8-f372-4eb1-b102-b0a228253a11",
        "sandbox.ready.tax-office",
        new OfferedService(
            "urn:de:fim:leika:leistung:99102013104000",
            Wording.german().say("sandbox.ready.dog-tax"),
            List.of("DE16"),
            List.of(
                new SchemaReference(
                    "https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0",
                    "application/json"))));
  }

  private static Portal.Wish wish(String id, String name, OfferedService service) {
    return new Portal.Wish(
        UUID.fromString(id),
        Wording.german().say(name),
        EMAIL,
        SUBSCRIBER.clientId(),
        List.of(service),
        Set.of("eMail"),
        Optional.empty());
  }
}
