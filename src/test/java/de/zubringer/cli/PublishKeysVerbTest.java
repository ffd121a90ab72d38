package de.zubringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.Musterdienst;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
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
      "spring.application.name=send"
    })
class PublishKeysVerbTest {
  private static final UUID JENA = UUID.fromString("5a0f1f7e-4a0b-4a58-9a42-8b9f0b7c1d66");

  @TempDir Path folder;
  @Autowired private LocalZustelldienst zustelldienst;
  @LocalServerPort private int port;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void register() {
    zustelldienst.registerClient("jena", "geheim", Caller.Role.SUBSCRIBER);
    zustelldienst.registerDestination(
        new DestinationDraft(
            JENA,
            "Jena",
            "",
            "jena",
            TestKeys.encryption().publicHalf(),
            TestKeys.signature().publicHalf(),
            List.of(
                new OfferedService(
                    "urn:de:fim:leika:leistung:99102013104000",
                    "Hund",
                    List.of("DE16053"),
                    List.of(new SchemaReference("https://x.example/1", "application/json")))),
            Set.of(),
            Optional.empty()));
  }

  @Test
  void publishesBothKeysAndLetsSendersUseTheNewOneWhileTheOldStaysKnown() throws Exception {
    assertThat(publish(keys(TestKeys.foreignEncryption(), TestKeys.service()), JENA.toString()))
        .as(err.toString())
        .isZero();
    var directory = new Directory(Endpoints.below(url()), InstantSource.system());
    assertThat(directory.destination(JENA).encryptionKid())
        .isEqualTo(TestKeys.foreignEncryption().kid());
    for (var key :
        List.of(TestKeys.encryption(), TestKeys.foreignEncryption(), TestKeys.service())) {
      assertThat(directory.key(JENA, key.kid())).isPresent();
    }
    assertThat(err.toString()).contains("Veröffentlicht");
  }

  @Test
  void saysThatAKeyIsInUseAlready() throws IOException {
    assertThat(publish(keys(TestKeys.encryption(), TestKeys.signature()), JENA.toString()))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString()).contains("schon");
  }

  @Test
  void refusesNonsenseBeforeItAsksAnybody() throws IOException {
    var both = keys(TestKeys.foreignEncryption(), TestKeys.service());
    assertThat(publish(keys(TestKeys.foreignEncryption()), JENA.toString())).isEqualTo(2);
    assertThat(publish(keys(TestKeys.service()), JENA.toString())).isEqualTo(2);
    assertThat(publish(folder.resolve("fehlt"), JENA.toString())).isEqualTo(2);
    assertThat(publish(Files.writeString(folder.resolve("x"), "{}"), JENA.toString())).isEqualTo(2);
    assertThat(publish(both, "jena")).isEqualTo(2);
    assertThat(run(both, JENA.toString(), "http://fremd.example/destination-api")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(6);
    assertThat(err.toString()).doesNotContain("Unerwarteter", "\"d\"");
  }

  @Test
  void leavesAForeignZustellpunktAlone() throws IOException {
    zustelldienst.registerClient("andere", "geheim", Caller.Role.SUBSCRIBER);
    client("andere");
    var both = keys(TestKeys.foreignEncryption(), TestKeys.service());
    assertThat(run(both, JENA.toString(), url() + "/destination-api")).isEqualTo(ExitCode.FINDINGS);
    assertThat(publish(both, UUID.randomUUID().toString())).isEqualTo(ExitCode.FINDINGS);
  }

  private int publish(Path keys, String destination) throws IOException {
    client("jena");
    return run(keys, destination, url() + "/destination-api");
  }

  private int run(Path keys, String destination, String api) {
    var line = Zubringer.commandLine();
    line.setErr(new PrintWriter(err)).setOut(new PrintWriter(new StringWriter()));
    return line.execute(
        "publish-keys",
        keys.toString(),
        "--destination",
        destination,
        "--destination-api",
        api,
        "--token",
        url() + "/token",
        "--client",
        folder.resolve("client").toString());
  }

  private void client(String id) throws IOException {
    Files.writeString(
        folder.resolve("client"), "{\"clientId\":\"" + id + "\",\"clientSecret\":\"geheim\"}");
  }

  private Path keys(PrivateJwk... keys) throws IOException {
    var list =
        Arrays.stream(keys)
            .map(key -> key.secretJson().toString())
            .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    return Files.writeString(folder.resolve("schluessel"), list);
  }

  private String url() {
    return "http://localhost:" + port + "/zustelldienst";
  }
}
