package de.zubringer.cli.fuzz;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.Expected;
import de.zubringer.fitconnect.content.Metadata;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.fitconnect.routing.DestinationClaims;
import de.zubringer.fitconnect.routing.DestinationClaims.Offer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A sound submission to a made-up destination, and all that belongs to it; made to be spoiled. */
final class Honest {
  static final String SERVICE = "https://zustelldienst.example/submission-api";
  static final String LEISTUNG = "urn:de:fim:leika:leistung:99102013104000";
  static final UUID DESTINATION = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  static final UUID SUBMISSION = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");
  static final UUID CASE = UUID.fromString("e89e107e-ed79-40e6-ad34-4e770f9df263");
  static final UUID ATTACHMENT = UUID.fromString("4a1c8e52-0d55-4a3b-9d7e-3c6c2f4f8a10");
  static final byte[] DATA = "{\"hund\":[{\"rasse\":\"Dackel\"}]}".getBytes(StandardCharsets.UTF_8);

  private static final byte[] FILE = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
  private static final SchemaReference SCHEMA =
      new SchemaReference("https://musterstadt.example/hund/1.0.0", "application/json");

  final PrivateJwk encryption;
  final PrivateJwk service;
  final InstantSource clock;

  /** Makes two keys of 4096 bits, which takes seconds. */
  Honest(InstantSource clock) {
    this.clock = clock;
    encryption = PrivateJwk.generate(KeyUse.ENCRYPTION, "fuzz-wrapKey", "Fuzz", clock.instant());
    service = PrivateJwk.generate(KeyUse.SIGNATURE, "fuzz-sigKey", "Fuzz", clock.instant());
  }

  ObjectNode metadata() throws ProtocolFault {
    var mail = StrictJson.object();
    mail.putObject("eMail").put("address", "erika@musterstadt.example");
    var file = new Attachment(ATTACHMENT, "nachweis.pdf", "application/pdf", FILE);
    return Metadata.of(
        new Application(
            DESTINATION, LEISTUNG, "DE", SCHEMA, DATA, List.of(file), Optional.of(mail)));
  }

  String sealed(byte[] plain) throws ProtocolFault {
    return Jwe.encrypt(encryption.publicHalf(), "application/json", plain);
  }

  String file() throws ProtocolFault {
    return sealed(FILE);
  }

  ObjectNode envelope(String metadata, String data) {
    var envelope =
        StrictJson.object()
            .put("destinationId", DESTINATION.toString())
            .put("submissionId", SUBMISSION.toString())
            .put("caseId", CASE.toString())
            .put("encryptedMetadata", metadata)
            .put("encryptedData", data);
    envelope.putArray("attachments").add(ATTACHMENT.toString());
    envelope.putObject("publicService").put("identifier", LEISTUNG).put("name", "");
    return envelope;
  }

  AuthenticationTags tags(String metadata, String data, String file) throws ProtocolFault {
    return new AuthenticationTags(
        Jwe.authenticationTag(metadata),
        Optional.of(Jwe.authenticationTag(data)),
        Map.of(ATTACHMENT, Jwe.authenticationTag(file)));
  }

  String submit(AuthenticationTags tags) throws ProtocolFault {
    return new EventSigner(service, SERVICE, clock).submit(SUBMISSION, CASE, tags);
  }

  Expected expected() {
    return new Expected(
        DESTINATION,
        Set.of(SERVICE),
        List.of(new OfferedService(LEISTUNG, "", List.of("DE"), List.of(SCHEMA))),
        Set.of("2.1.0"),
        Set.of("eMail"));
  }

  DestinationClaims claims() {
    var offer = new Offer(List.of(Offer.AREA_PREFIX + "16051"), List.of(LEISTUNG));
    return new DestinationClaims(
        "zustelldienst.example",
        "https://portal.example",
        List.of(offer),
        DESTINATION,
        clock.instant(),
        SUBMISSION);
  }
}
