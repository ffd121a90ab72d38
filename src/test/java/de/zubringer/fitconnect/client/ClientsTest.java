package de.zubringer.fitconnect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.SubscriberClient.Posted;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventSigner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientsTest {
  private static final UUID ID = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");
  private static final UUID CASE = UUID.fromString("e89e107e-ed79-40e6-ad34-4e770f9df263");
  private static final UUID DESTINATION = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  private static final String SUBMISSION = "/submission-api/v2/submissions/" + ID;
  private static final String EVENTS = "/submission-api/v2/cases/" + CASE + "/events";
  private static final String JWKS = "/submission-api/.well-known/jwks.json";

  private final AtomicReference<Instant> now = new AtomicReference<>(TestKeys.NOW);
  private final InstantSource clock = now::get;
  private final StubService service = new StubService();
  private final Pace pace = new Pace(clock, gap -> {});
  private final SubscriberClient client =
      new SubscriberClient(service.endpoints(), new Credentials("ich", "ge&heim"), clock, pace);

  ClientsTest() throws Exception {}

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void asksOnceForATokenWithTheSecretInTheBodyAndNoScope() throws Exception {
    service.on(SUBMISSION, 200, "{}");
    client.fetch(ID);
    client.fetch(ID);

    assertThat(service.calls.getFirst())
        .isEqualTo(
            "POST /token grant_type=client_credentials&client_id=ich&client_secret=ge%26heim");
    assertThat(service.countOf("POST /token")).isEqualTo(1);
  }

  @Test
  void renewsTheTokenBeforeItEnds() throws Exception {
    service.on(SUBMISSION, 200, "{}");
    client.fetch(ID);
    now.set(TestKeys.NOW.plus(Duration.ofMinutes(29)));
    client.fetch(ID);

    assertThat(service.countOf("POST /token")).isEqualTo(2);
  }

  @Test
  void replacesARefusedTokenOnce() throws Exception {
    service.on(SUBMISSION, 401, "{}").on(SUBMISSION, 200, "{}");
    client.fetch(ID);
    assertThat(service.countOf("POST /token")).isEqualTo(2);
  }

  @Test
  void givesUpWhenTheNewTokenIsRefusedToo() {
    service.on(SUBMISSION, 401, "{}");
    assertRefused(401, () -> client.fetch(ID));
    assertThat(service.countOf("GET")).isEqualTo(2);
  }

  @Test
  void tellsOutagesFromRefusals(@TempDir Path folder) {
    for (var status : List.of(408, 429, 500, 503, 302)) {
      service.on(SUBMISSION + "/attachments/" + CASE, status, "");
    }
    for (var i = 0; i < 3; i++) {
      assertThatThrownBy(() -> client.attachment(ID, CASE, folder.resolve("a"), 1000))
          .isInstanceOf(FitConnectUnavailable.class);
    }
    service.on(SUBMISSION, 403, "<html>").on(SUBMISSION, 404, "").on(SUBMISSION, 422, "[]");
    for (var status : List.of(403, 404, 422)) {
      assertRefused(status, () -> client.fetch(ID));
    }
  }

  @Test
  void takesNobodyListeningAsOutage() {
    service.close();
    assertThatThrownBy(() -> client.fetch(ID)).isInstanceOf(FitConnectUnavailable.class);
  }

  @Test
  void takesUnreadableAnswersAsOutage() {
    for (var body : List.of("", "<html>", "[]", "{\"eventLog\":[1],\"totalCount\":1}")) {
      service.on(EVENTS, 200, body);
    }
    for (var i = 0; i < 4; i++) {
      assertThatThrownBy(() -> client.events(CASE)).isInstanceOf(FitConnectUnavailable.class);
    }
  }

  @Test
  void readsAllPagesOfALog() throws Exception {
    service
        .on(EVENTS, 200, "{\"totalCount\":3,\"eventLog\":[\"a\",\"b\"]}")
        .on(EVENTS, 200, "{\"totalCount\":3,\"eventLog\":[\"c\"]}");
    assertThat(client.events(CASE)).containsExactly("a", "b", "c");
    assertThat(service.calls.getLast()).contains("offset=2");
  }

  @Test
  void neverTakesAPartOfALogForTheWhole() {
    for (var body :
        List.of("{\"totalCount\":99,\"eventLog\":[]}", "{\"eventLog\":[\"a\"]}", "{}")) {
      service.on(EVENTS, 200, body);
      assertThatThrownBy(() -> client.events(CASE)).isInstanceOf(FitConnectUnavailable.class);
    }
  }

  @Test
  void readsTheWaitingListPastLinesNobodyCanRead() throws Exception {
    var good =
        "{\"destinationId\":\"%s\",\"submissionId\":\"%s\",\"caseId\":\"%s\"}"
            .formatted(DESTINATION, ID, CASE);
    var foreign = good.replace(DESTINATION.toString(), UUID.randomUUID().toString());
    service.on(
        "/submission-api/v2/submissions",
        200,
        "{\"totalCount\":4,\"submissions\":[{\"submissionId\":\"../x\"},7,%s,%s]}"
            .formatted(foreign, good));
    assertThat(client.waiting(DESTINATION))
        .containsExactly(new SubscriberClient.Waiting(DESTINATION, ID, CASE));
  }

  @Test
  void takesAnEventInTheLogAsPosted() throws Exception {
    var ours = event(EventKind.FORWARD);
    service.on(EVENTS, 503, "").on(EVENTS, 200, log(ours));
    assertThat(client.post(CASE, ours)).isEqualTo(Posted.BEFORE);
  }

  @Test
  void keepsTheOutageOrConflictWhenTheEventIsNotInTheLog() throws Exception {
    var ours = event(EventKind.FORWARD);
    var other = event(EventKind.NOTIFY);
    service.on(EVENTS, 409, "").on(EVENTS, 200, log(other));
    assertRefused(409, () -> client.post(CASE, ours));
  }

  @Test
  void asksForServiceKeysAtMostOnceAMinute() throws Exception {
    var directory = new Directory(service.endpoints(), clock);
    service.on(JWKS, 200, "{\"keys\":[" + TestKeys.service().publicHalf().json() + ",{}]}");

    assertThat(directory.find("https://dienst.example", TestKeys.service().kid())).isPresent();
    assertThatThrownBy(() -> directory.find("https://dienst.example", "unbekannt"))
        .as("nobody can say yet whether the key is new")
        .isInstanceOf(FitConnectUnavailable.class);
    assertThat(service.countOf("GET")).isEqualTo(1);
    now.set(TestKeys.NOW.plus(Duration.ofMinutes(2)));
    assertThat(directory.find("https://dienst.example", "unbekannt")).isEmpty();
    assertThat(service.countOf("GET")).isEqualTo(2);
  }

  @Test
  void takesAServiceWithoutKeysAsOutage() {
    var directory = new Directory(service.endpoints(), clock, pace);
    service.on(JWKS, 200, "{\"keys\":[]}");
    assertThatThrownBy(() -> directory.find("https://dienst.example", "irgendein"))
        .isInstanceOf(FitConnectUnavailable.class);
  }

  @Test
  void believesAKeyOnlyUnderItsOwnKid() throws Exception {
    var directory = new Directory(service.endpoints(), clock);
    var path = "/submission-api/v2/destinations/" + DESTINATION + "/keys/anderer-kid";
    service.on(path, 200, TestKeys.signature().publicHalf().json().toString());

    assertThat(directory.key(DESTINATION, "anderer-kid")).isEmpty();
    assertThat(directory.key(DESTINATION, "../../../token")).isEmpty();
    assertThat(service.calls).noneMatch(call -> call.contains("/../"));
  }

  @Test
  void refusesPlainHttpToOtherMachines() {
    assertThatThrownBy(() -> Endpoints.below("http://dienst.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Endpoints.below("ftp://localhost"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Endpoints.below("https://dienst.example/").token())
        .hasToString("https://dienst.example/token");
  }

  @Test
  void neverPrintsASecret() {
    assertThat(new Credentials("ich", "ge&heim")).hasToString("Credentials[ich]");
  }

  private static String log(String event) {
    return "{\"totalCount\":1,\"eventLog\":[\"" + event + "\"]}";
  }

  private static String event(EventKind kind) throws Exception {
    var fixed = InstantSource.fixed(TestKeys.NOW);
    return new EventSigner(TestKeys.signature(), DESTINATION.toString(), fixed)
        .plain(kind, ID, CASE);
  }

  private static void assertRefused(int status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FitConnectRefused.class, refused -> assertThat(refused.status()).isEqualTo(status));
  }
}
