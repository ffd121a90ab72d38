package de.zubringer.web.sandbox;

import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.client.Sender;
import de.zubringer.fitconnect.client.SenderClient;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.Sandbox;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two clients, one destination of Musterstadt, and what its online service sends there. */
public final class SampleTraffic {
  /** Discard: nobody listens there. */
  private static final String CALLBACK = "http://127.0.0.1:9/fit-connect";

  private static final String LEISTUNG = "urn:de:fim:leika:leistung:99102013104000";
  private static final SchemaReference SCHEMA =
      new SchemaReference("https://musterstadt.example/hund/1.0.0", "application/json");
  private static final InstantSource CLOCK = InstantSource.system();

  private final Endpoints endpoints;
  private final Credentials sender;
  private final UUID destination;

  private SampleTraffic(Endpoints endpoints, Credentials sender, UUID destination) {
    this.endpoints = endpoints;
    this.sender = sender;
    this.destination = destination;
  }

  /** Makes clients and destination; their keys take seconds. */
  public static SampleTraffic in(Sandbox sandbox, int port) {
    var sender = sandbox.createClient(Caller.Role.SENDER, Optional.empty(), Optional.empty());
    var owner = sandbox.createClient(Caller.Role.SUBSCRIBER, Optional.empty(), Optional.empty());
    var form =
        new DestinationForm(
            "Musterstadt",
            owner.clientId(),
            "99102013104000",
            "DE16",
            SCHEMA.schemaUri(),
            SCHEMA.mimeType(),
            "eingang@musterstadt.example",
            CALLBACK,
            "geheimnis-des-rueckrufs");
    return new SampleTraffic(
        Endpoints.below("http://127.0.0.1:" + port),
        new Credentials(sender.clientId(), sender.clientSecret()),
        sandbox.createDestination(form.body()).destination().destinationId());
  }

  public UUID destination() {
    return destination;
  }

  /** Sends an application with one attachment; its submission id. */
  public UUID send() throws Exception {
    var application =
        new Application(
            destination,
            LEISTUNG,
            "DE160510000000",
            SCHEMA,
            "{\"hund\":[]}".getBytes(StandardCharsets.UTF_8),
            List.of(
                new Attachment(
                    UUID.randomUUID(),
                    "nachweis.pdf",
                    "application/pdf",
                    "%PDF-1.7 Nachweis".getBytes(StandardCharsets.UTF_8))),
            Optional.empty());
    var online =
        new Sender(
            new SenderClient(endpoints, sender, CLOCK),
            new Directory(endpoints, CLOCK),
            KeyCheck.withoutTrustAnchors(true, CLOCK),
            Set.of(LocalZustelldienst.ISSUER),
            CLOCK);
    var announced = online.announce(application);
    online.submit(announced, application);
    return announced.submissionId();
  }
}
