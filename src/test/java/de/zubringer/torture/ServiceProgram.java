package de.zubringer.torture;

import de.zubringer.bench.BenchKeys;
import de.zubringer.bench.BenchZustelldienst;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.LocalZustelldienst;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The local Zustelldienst in a process of its own; it is outside, so nobody kills it. */
public final class ServiceProgram {
  static final UUID DESTINATION = UUID.fromString("0d6b6f5c-7a53-4d31-8c0e-2f4d1b7e9c22");
  static final Credentials SUBSCRIBER = new Credentials("folter-amt", "folter-amt-geheim");
  static final Credentials SENDER = new Credentials("folter-dienst", "folter-dienst-geheim");
  static final String LEISTUNG = "urn:de:fim:leika:leistung:99102013104000";
  static final String REGION = "DE160510000000";
  static final SchemaReference SCHEMA =
      new SchemaReference(
          "https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0", "application/json");
  static final String CALLBACK_SECRET = "folter-geheimnis-folter-geheimnis";
  static final String READY = "ready ";

  private ServiceProgram() {}

  /**
   * Runs until it is killed.
   *
   * @param arguments JDBC address with log-in, file of the keys, address of the callbacks
   */
  public static void main(String[] arguments) throws IOException {
    Program.endWithParent();
    PrintStream out = System.out;
    var context =
        new SpringApplicationBuilder(BenchZustelldienst.class)
            .run(
                "--spring.datasource.url=" + arguments[0],
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=ERROR",
                "--" + LocalZustelldienst.ENABLED_PROPERTY + "=true");
    var keys = BenchKeys.read(Files.readAllBytes(Path.of(arguments[1])));
    register(context.getBean(LocalZustelldienst.class), keys, URI.create(arguments[2]));
    out.println(READY + context.getEnvironment().getRequiredProperty("local.server.port"));
    out.flush();
  }

  private static void register(LocalZustelldienst service, BenchKeys keys, URI callback) {
    service.registerClient(SENDER.clientId(), SENDER.clientSecret(), Caller.Role.SENDER);
    service.registerClient(
        SUBSCRIBER.clientId(), SUBSCRIBER.clientSecret(), Caller.Role.SUBSCRIBER);
    service.registerDestination(
        new DestinationDraft(
            DESTINATION,
            "Folter",
            "",
            SUBSCRIBER.clientId(),
            keys.encryption().publicHalf(),
            keys.signature().publicHalf(),
            List.of(new OfferedService(LEISTUNG, "Hund", List.of(REGION), List.of(SCHEMA))),
            Set.of("eMail"),
            Optional.of(new DestinationDraft.Callback(callback, CALLBACK_SECRET))));
  }
}
