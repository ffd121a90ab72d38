package de.zubringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.Musterdienst;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = Musterdienst.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "zubringer.zustelldienst.enabled=true",
      "zubringer.zustelldienst.path=/zustelldienst",
      "spring.application.name=send" // a Zustelldienst of its own, where only Erfurt takes dogs
    })
class SendVerbTest {
  private static final String SAMPLES =
      "workspace/thueringen/packages/hundesteuer-anmeldung/1.0.0/samples/";
  private static final UUID ERFURT = UUID.fromString("0d6b6f5c-7a53-4d31-8c0e-2f4d1b7e9c22");
  private static final String LEIKA = "99102013104000";

  @Autowired private LocalZustelldienst zustelldienst;
  @LocalServerPort private int port;
  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  @Test
  void sendsToWhoeverIsResponsible() {
    register("https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0");
    var sent = send("--attachment", SAMPLES + "versicherung.pdf", "--json");

    assertThat(err.toString()).isEmpty();
    assertThat(sent).isEqualTo(ExitCode.GOOD);
    assertThat(out.toString()).contains("submissionId", "caseId", ERFURT.toString());
  }

  @Test
  void believesNoRouteSignedBySomebodyElse() {
    register("https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0");
    assertThat(send("--portal", "http://localhost:" + port + "/anderes-portal")).isEqualTo(1);
    assertThat(err.toString()).contains("signed by a portal we do not know");
  }

  @Test
  void asksTheRoutingApiItIsTold() {
    register("https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0");
    assertThat(send("--routing", url() + "/routing", "--portal", url() + "/portal")).isZero();
    assertThat(send("--routing", "http://fremd.example/routing")).isEqualTo(2);
  }

  @Test
  void saysWhatBecameOfIt() {
    register("https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0");
    assertThat(send("--wait", "1", "--json")).isZero();
    assertThat(out.toString()).contains("\"state\":\"waiting\",\"problems\":[]");
  }

  @Test
  void saysThatTheServiceDoesNotTakeIt() {
    register("https://zubringer.example/schemas/anderes/1.0.0");
    assertThat(send()).isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString()).startsWith("Nicht gesendet");
  }

  @Test
  void saysThatTheLogInIsRefused() {
    register("https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0");
    assertThat(send("--client-secret", "falsch")).isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString()).contains("401", "--client-secret").doesNotContain("falsch");
  }

  @Test
  void refusesWrongKeysAndFiles(@TempDir Path folder) throws IOException {
    assertThat(sendTo(url(), "12345", "160510000000", SAMPLES + "zwei-hunde.json")).isEqualTo(2);
    assertThat(sendTo(url(), LEIKA, "16051000", SAMPLES + "zwei-hunde.json")).isEqualTo(2);
    assertThat(sendTo(url(), "99999999999999", "160510000000", SAMPLES + "zwei-hunde.json"))
        .isEqualTo(2);
    assertThat(sendTo(url(), LEIKA, "160510000000", "gibt/es/nicht.json")).isEqualTo(2);
    var text = Files.writeString(folder.resolve("text.pdf"), "kein PDF");
    assertThat(send("--attachment", text.toString())).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(5);
  }

  @Test
  void encryptsOnlyForAKeyWhoseCertificateLeadsToOneWeTrust(@TempDir Path folder)
      throws IOException {
    register("https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0");
    var foreign = TestKeys.foreignEncryption().publicHalf().x5c().getFirst();
    var anchors =
        Files.writeString(
            folder.resolve("anker.pem"),
            "-----BEGIN CERTIFICATE-----\n" + foreign + "\n-----END CERTIFICATE-----\n");
    assertThat(send("--trust", anchors.toString())).isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString()).contains("Nicht gesendet");
    Files.writeString(anchors, "kein Zertifikat");
    assertThat(send("--trust", anchors.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(send("--trust", folder.resolve("fehlt").toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysWhenNobodyIsResponsible() {
    assertThat(sendTo(url(), LEIKA, "091620000000", SAMPLES + "zwei-hunde.json")).isEqualTo(1);
    assertThat(out.toString()).isNotEmpty();
  }

  @Test
  void saysWhenTheAddressIsUnusable() throws IOException {
    var file = SAMPLES + "zwei-hunde.json";
    for (var url : List.of("http://zustelldienst.example", "nur so", "https://fremd.example")) {
      assertThat(sendTo(url, LEIKA, "160510000000", file)).isEqualTo(2);
    }
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(sendTo("http://localhost:" + free, LEIKA, "160510000000", file)).isEqualTo(2);
    assertThat(err.toString()).contains("nicht erreichbar").doesNotContain("Unerwarteter");
  }

  private void register(String schemaUri) {
    zustelldienst.registerClient(
        "demo-onlinedienst", "demo-onlinedienst-geheim", Caller.Role.SENDER);
    zustelldienst.registerClient("erfurt", "geheim", Caller.Role.SUBSCRIBER);
    var schema = new SchemaReference(schemaUri, "application/json");
    var offered =
        new OfferedService(
            "urn:de:fim:leika:leistung:" + LEIKA, "Hund", List.of("DE16051"), List.of(schema));
    zustelldienst.registerDestination(
        new DestinationDraft(
            ERFURT,
            "Erfurt",
            "",
            "erfurt",
            TestKeys.encryption().publicHalf(),
            TestKeys.signature().publicHalf(),
            List.of(offered),
            Set.of(),
            Optional.empty()));
  }

  private int send(String... more) {
    return sendTo(url(), LEIKA, "160510000000", SAMPLES + "zwei-hunde.json", more);
  }

  private int sendTo(String url, String leika, String ars, String file, String... more) {
    var arguments = new ArrayList<>(List.of("send", "workspace/thueringen", "--leika", leika));
    arguments.addAll(List.of("--ars", ars, "--application", file, "--zustelldienst", url));
    arguments.addAll(List.of(more));
    var line = Zubringer.commandLine();
    line.setErr(new PrintWriter(err)).setOut(new PrintWriter(out));
    return line.execute(arguments.toArray(String[]::new));
  }

  private String url() {
    return "http://localhost:" + port + "/zustelldienst";
  }
}
