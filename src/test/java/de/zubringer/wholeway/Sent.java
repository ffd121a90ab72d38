package de.zubringer.wholeway;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.SenderClient;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.Metadata;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application for a dog in Zella-Mehlis with one attachment, of which a test spoils one thing.
 */
final class Sent {
  static final String LEISTUNG = "urn:de:fim:leika:leistung:99102013104000";
  static final SchemaReference SCHEMA =
      new SchemaReference(
          "https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0", "application/json");

  private static final Path SAMPLE =
      Path.of(
          "workspace/thueringen/packages/hundesteuer-anmeldung/1.0.0/samples/ein-hund-ueberweisung.json");
  private static final byte[] FILE = "%PDF-1.7 Nachweis".getBytes(StandardCharsets.UTF_8);

  final UUID file = UUID.randomUUID();
  String service = LEISTUNG;
  String application;

  /** Changes the plain text before it is encrypted. */
  UnaryOperator<String> metadata = text -> text;

  UnaryOperator<String> data = text -> text;
  UnaryOperator<String> content = text -> text;

  /** Changes what was encrypted. */
  UnaryOperator<String> sealedMetadata = jwe -> jwe;

  UnaryOperator<String> sealedData = jwe -> jwe;
  UnaryOperator<String> sealedFile = jwe -> jwe;

  /** Changes what the subscriber is shown of it. */
  Consumer<ObjectNode> envelope = json -> {};

  UnaryOperator<String> shownFile = jwe -> jwe;
  LogChange log = (log, service, ids) -> {};
  boolean lost;
  PublicJwk key = TestKeys.encryption().publicHalf();

  /** Changes the event log, with events the service itself would sign. */
  @FunctionalInterface
  interface LogChange {
    void in(List<String> log, EventSigner service, Announced ids) throws Exception;
  }

  Sent() throws IOException {
    application = Files.readString(SAMPLE).replace("160745011079", "160660092092");
  }

  /** Sends it all and gives the ids. */
  Announced by(SenderClient sender, UUID destination) throws Exception {
    var plain =
        new Application(
            destination,
            service,
            "DE160660092092",
            SCHEMA,
            application.getBytes(StandardCharsets.UTF_8),
            List.of(new Attachment(file, "versicherung.pdf", "application/pdf", FILE)),
            Optional.of(mail()));
    var announced = sender.create(plain);
    var attached = content.apply(new String(FILE, StandardCharsets.UTF_8));
    sender.upload(announced.submissionId(), file, sealedFile.apply(sealed(attached)));
    sender.submit(
        announced.submissionId(),
        sealedMetadata.apply(sealed(metadata.apply(text(Metadata.of(plain))))),
        sealedData.apply(sealed(data.apply(application))));
    return announced;
  }

  String sealed(String text) {
    try {
      return Jwe.encrypt(key, "application/json", text.getBytes(StandardCharsets.UTF_8));
    } catch (de.zubringer.fitconnect.ProtocolFault e) {
      throw new AssertionError(e);
    }
  }

  private static ObjectNode mail() {
    var channel = StrictJson.object();
    channel.putObject("eMail").put("address", "otto@normalverbraucher.example");
    return channel;
  }

  private static String text(ObjectNode json) {
    return new String(StrictJson.bytes(json), StandardCharsets.UTF_8);
  }
}
