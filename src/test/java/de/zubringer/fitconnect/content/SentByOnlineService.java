package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sound submission to Musterstadt with one attachment, of which a test spoils one thing. */
final class SentByOnlineService {
  static final String SERVICE = "https://zustelldienst.example/submission-api";
  static final String LEISTUNG = "urn:de:fim:leika:leistung:99102013104000";
  static final UUID DESTINATION = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  static final UUID SUBMISSION = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");
  static final UUID CASE = UUID.fromString("e89e107e-ed79-40e6-ad34-4e770f9df263");
  static final UUID ATTACHMENT = UUID.fromString("4a1c8e52-0d55-4a3b-9d7e-3c6c2f4f8a10");
  static final SchemaReference SCHEMA =
      new SchemaReference("https://musterstadt.example/hund/1.0.0", "application/json");
  static final byte[] FILE = "%PDF-1.7 Nachweis".getBytes(StandardCharsets.UTF_8);

  byte[] data = "{\"hund\":[{\"rasse\":\"Dackel\"}]}".getBytes(StandardCharsets.UTF_8);
  byte[] metadata;
  PublicJwk key = TestKeys.encryption().publicHalf();
  final ObjectNode envelope = StrictJson.object();
  final Map<UUID, String> attachments = new HashMap<>();
  final List<String> log = new ArrayList<>();

  SentByOnlineService() throws ProtocolFault {
    metadata = StrictJson.bytes(validMetadata(data));
    envelope.put("destinationId", DESTINATION.toString());
    envelope.put("submissionId", SUBMISSION.toString());
    envelope.put("caseId", CASE.toString());
    envelope.putArray("attachments").add(ATTACHMENT.toString());
    envelope.putObject("publicService").put("identifier", LEISTUNG).put("name", "");
  }

  static ObjectNode validMetadata(byte[] data) throws ProtocolFault {
    var mail = StrictJson.object();
    mail.putObject("eMail").put("address", "erika@musterstadt.example");
    var file = new Attachment(ATTACHMENT, "nachweis.pdf", "application/pdf", FILE);
    return Metadata.of(
        new Application(
            DESTINATION, LEISTUNG, "DE", SCHEMA, data, List.of(file), Optional.of(mail)));
  }

  /** Encrypts all parts and writes the event log over them; to be spoiled further afterwards. */
  SentByOnlineService seal() throws ProtocolFault {
    envelope.put("encryptedMetadata", Jwe.encrypt(key, "application/json", metadata));
    envelope.put("encryptedData", Jwe.encrypt(key, "application/json", data));
    attachments.put(ATTACHMENT, Jwe.encrypt(key, "application/pdf", FILE));
    log.add(service().plain(EventKind.CREATE, SUBMISSION, CASE));
    log.add(service().submit(SUBMISSION, CASE, tags()));
    return this;
  }

  AuthenticationTags tags() throws ProtocolFault {
    return new AuthenticationTags(
        Jwe.authenticationTag(envelope.path("encryptedMetadata").stringValue()),
        Optional.of(Jwe.authenticationTag(envelope.path("encryptedData").stringValue())),
        Map.of(ATTACHMENT, Jwe.authenticationTag(attachments.getOrDefault(ATTACHMENT, ""))));
  }

  /** Writes the event log anew, over what the parts are now. */
  SentByOnlineService logAgain() throws ProtocolFault {
    log.clear();
    log.add(service().submit(SUBMISSION, CASE, tags()));
    return this;
  }

  ArrayNode attachmentIds() {
    return envelope.withArrayProperty("attachments");
  }

  Opening.Received received() {
    return new Opening.Received(StrictJson.bytes(envelope), attachments, log);
  }

  static EventSigner service() {
    return new EventSigner(TestKeys.service(), SERVICE, InstantSource.fixed(TestKeys.NOW));
  }

  static Expected expected() {
    return new Expected(
        DESTINATION,
        Set.of(SERVICE),
        List.of(new OfferedService(LEISTUNG, "Hund anmelden", List.of("DE"), List.of(SCHEMA))),
        Set.of("2.1.0"),
        Set.of("eMail"));
  }
}
