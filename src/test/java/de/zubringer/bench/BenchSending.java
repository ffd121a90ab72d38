package de.zubringer.bench;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.client.SenderClient;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.Metadata;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.fitconnect.keys.Jwe;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An online service that sends applications for a dog, each with another chip number. */
final class BenchSending {
  private static final int THREADS = 2;

  private static final String APPLICATION =
      """
      {"halter": {"vorname": "Sabine", "familienname": "Beispiel", "geburtsdatum": "1969-12-24",
        "email": "sabine.beispiel@example.org",
        "anschrift": {"strasse": "Musterweg", "hausnummer": "5", "plz": "98544", "ort": "Zella-Mehlis"}},
       "hund": [{"name": "Lotte", "rasse": "MISCHLING", "wurfdatum": "2022-04-30",
        "chipnummer": "2760981<number>", "geschlecht": "W", "farbe": "grau meliert",
        "gefaehrlich": "NEIN", "zweck": "PRIVAT"}],
       "haltung": {"ars": "160660092092", "beginn": "2026-11-09", "anlass": "ERWERB",
        "hundeImHaushalt": 0, "vorbesitzer": "Tierheim (Beispiel)"},
       "ermaessigung": "TIERHEIM",
       "zahlung": {"iban": "DE83999900040000073321", "mandatErteilt": true,
        "rhythmus": "VIERTELJAEHRLICH"},
       "erklaerung": {"wahrheit": true}}
      """;

  private final SenderClient client;
  private final Directory directory;
  private final SchemaReference schema;
  private final AtomicInteger number = new AtomicInteger();

  BenchSending(Endpoints endpoints, SchemaReference schema) {
    var clock = InstantSource.system();
    this.client = new SenderClient(endpoints, BenchZustelldienst.SENDER, clock);
    this.directory = new Directory(endpoints, clock);
    this.schema = schema;
  }

  /** Sends so many, each with an attachment of so many bytes (0: none). */
  void send(int count, int attachmentBytes) throws ProtocolFault {
    var left = new AtomicInteger(count);
    var threads =
        java.util.stream.IntStream.range(0, THREADS)
            .mapToObj(lane -> Thread.ofPlatform().unstarted(() -> sendAll(left, attachmentBytes)))
            .toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void sendAll(AtomicInteger left, int attachmentBytes) {
    while (left.getAndDecrement() > 0) {
      try {
        send(application(attachmentBytes));
      } catch (FitConnectUnavailable | FitConnectRefused | ProtocolFault e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void send(Application application)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var announced = client.create(application);
    var key = directory.key(BenchZustelldienst.DESTINATION, "messung-wrapKey").orElseThrow();
    for (var attachment : application.attachments()) {
      client.upload(
          announced.submissionId(),
          attachment.id(),
          Jwe.encrypt(key, "application/json", attachment.content().bytes()));
    }
    client.submit(
        announced.submissionId(),
        Jwe.encrypt(key, "application/json", StrictJson.bytes(Metadata.of(application))),
        Jwe.encrypt(key, "application/json", application.data()));
  }

  private Application application(int attachmentBytes) {
    return new Application(
        BenchZustelldienst.DESTINATION,
        BenchZustelldienst.LEISTUNG,
        "DE160660092092",
        schema,
        APPLICATION
            .replace("<number>", "%08d".formatted(number.incrementAndGet()))
            .getBytes(StandardCharsets.UTF_8),
        attachmentBytes == 0 ? List.of() : List.of(attachment(attachmentBytes)),
        Optional.empty());
  }

  /** What is called a PDF must begin like one. */
  static void beginAsPdf(byte[] content) {
    var signature = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(signature, 0, content, 0, signature.length);
  }

  private static Attachment attachment(int bytes) {
    var content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    beginAsPdf(content);
    return new Attachment(UUID.randomUUID(), "gross.pdf", "application/pdf", content);
  }
}
