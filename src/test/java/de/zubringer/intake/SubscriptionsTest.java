package de.zubringer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Vaults;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SubscriptionsTest {
  private static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990000000000");
  private static final Subscription HUND = destination("hund");
  private static final Subscription GEWERBE = destination("gewerbe");

  @TempDir Path data;
  private volatile Instant now = Instant.now();

  @Test
  void anEarlierKeyDecryptsForThreeWeeksAndNeverSigns() throws Exception {
    file("hund", TestKeys.encryption(), TestKeys.signature());
    file("hund-previous", TestKeys.foreignEncryption(), TestKeys.service());
    var subscriptions = subscriptions();

    assertThat(subscriptions.keys(HUND)).hasSize(4);
    assertThat(subscriptions.signingKey(HUND).orElseThrow().kid())
        .isEqualTo(TestKeys.signature().kid());
    now = now.plus(Duration.ofDays(22));
    assertThat(subscriptions.keys(HUND))
        .extracting(PrivateJwk::kid)
        .containsExactly(TestKeys.encryption().kid(), TestKeys.signature().kid());
  }

  @Test
  void seesAnExchangedFileAfterHalfAMinute() throws Exception {
    var subscriptions = subscriptions();
    assertThat(subscriptions.keys(HUND)).isEmpty();
    file("hund", TestKeys.encryption());
    now = now.plusSeconds(31);
    assertThat(subscriptions.keys(HUND)).hasSize(1);
  }

  @Test
  void severalClientsReachTheSameZustelldienst() throws Exception {
    write("gewerbe-client", "{\"clientId\":\"gewerbe\",\"clientSecret\":\"g\"}");
    var zustelldienste = new Zustelldienste(subscriptions(), () -> now, gap -> {});
    zustelldienste.use(
        "test",
        Endpoints.below("https://dienst.example"),
        "https://dienst.example",
        new Credentials("alle", "a"));

    var common = zustelldienste.access(HUND).orElseThrow();
    assertThat(zustelldienste.access(GEWERBE).orElseThrow().subscriber())
        .isNotSameAs(common.subscriber());
    assertThat(zustelldienste.access(HUND).orElseThrow().subscriber())
        .as("keeps its token")
        .isSameAs(common.subscriber());
  }

  @Test
  void aDamagedClientFileStopsOnlyItsOwnZustellpunkt() throws Exception {
    write("gewerbe-client", "{\"clientId\":7}");
    var zustelldienste = new Zustelldienste(subscriptions(), () -> now, gap -> {});
    configured(Optional.of("alle"), zustelldienste);

    assertThat(zustelldienste.access(GEWERBE)).isEmpty();
    assertThat(zustelldienste.access(HUND)).isPresent();
  }

  @Test
  void knowsTheZustelldiensteOfTheConfigurationWithTheirOldNames() throws Exception {
    var zustelldienste = new Zustelldienste(subscriptions(), () -> now, gap -> {});
    configured(Optional.empty(), zustelldienste);
    assertThat(zustelldienste.access(HUND)).as("no client").isEmpty();
    write("hund-client", "{\"clientId\":\"hund\",\"clientSecret\":\"h\"}");
    assertThat(zustelldienste.access(HUND).orElseThrow().issuers())
        .containsExactlyInAnyOrder("https://neu.example/submission-api", "https://alt.example");
  }

  private static void configured(Optional<String> client, Zustelldienste zustelldienste) {
    var environment =
        new FitConnectSettings.Environment(
            URI.create("https://neu.example/token"),
            URI.create("https://neu.example/submission-api"),
            List.of("https://alt.example"),
            null,
            client.orElse(null),
            client.orElse(null));
    new ConfiguredZustelldienste(
            new FitConnectSettings(Map.of("test", environment)), zustelldienste)
        .afterPropertiesSet();
  }

  private Subscriptions subscriptions() {
    return new Subscriptions(Vaults.secrets(data), JsonMapper.shared(), () -> now);
  }

  private void file(String name, PrivateJwk... keys) throws Exception {
    var json = List.of(keys).stream().map(key -> key.secretJson().toString()).toList();
    write(name, "{\"keys\":[" + String.join(",", json) + "]}");
  }

  private void write(String name, String text) throws Exception {
    var file = data.resolve("keys").resolve(MUSTERSTADT.toString()).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Subscription destination(String keys) {
    return new Subscription(UUID.randomUUID(), MUSTERSTADT, "test", keys, List.of());
  }
}
