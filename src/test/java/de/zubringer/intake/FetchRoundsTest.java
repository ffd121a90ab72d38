package de.zubringer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.zubringer.commit.GroupCommit;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.StubService;
import de.zubringer.intake.download.Downloads;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.TestDatabase;
import de.zubringer.vault.Vaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class FetchRoundsTest {
  private static final DataSource SOURCE = TestDatabase.fresh();
  private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
  private static final UUID DESTINATION = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  private static final String API = "/submission-api/v2/";
  private static final Subscription MUSTERSTADT =
      new Subscription(DESTINATION, MunicipalityId.of("990000000000"), "test", "hund", List.of());

  @TempDir Path data;
  private volatile Instant now = NOON;
  private final JdbcClient sql = JdbcClient.create(SOURCE);
  private final StubService service = new StubService();
  private final List<SubmissionArrived> arrived = new ArrayList<>();
  private final WaitingSubmissions waiting = new WaitingSubmissions(sql, () -> now);

  FetchRoundsTest() throws Exception {}

  @AfterEach
  void stop() {
    service.close();
    sql.sql(
            "truncate intake_waiting, vault_piece, intake_submission, vault_key, vault_check, vault_root")
        .update();
  }

  @Test
  void storesWhatWaitsOnceAndForgetsThatItWaited() {
    var id = sound();
    list(id);
    rounds().round(MUSTERSTADT);
    rounds().round(MUSTERSTADT);

    assertThat(stored()).containsExactly(id);
    assertThat(arrived).hasSize(1);
    assertThat(waiting.oldest()).isEmpty();
    assertThat(service.countOf("GET " + API + "submissions/" + id)).isEqualTo(1);
  }

  /** The node that stored it was killed before it could forget. */
  @Test
  void forgetsWhatIsStoredAlready() {
    var id = sound();
    list(id);
    rounds().round(MUSTERSTADT);
    sql.sql(
            """
            insert into intake_waiting (submission, municipality, destination, case_id,
              first_seen_at, last_seen_at, next_attempt_at)
            select submission, municipality, destination, case_id, now(), now(), now()
            from intake_submission
            """)
        .update();
    assertThat(waiting.oldest()).hasSize(1);

    rounds().round(MUSTERSTADT);

    assertThat(waiting.oldest()).isEmpty();
  }

  @Test
  void aPoisonousSubmissionKeepsNoneOfTheOthersWaiting() {
    var down = UUID.randomUUID();
    var garbage = UUID.randomUUID();
    var forbidden = UUID.randomUUID();
    var gone = UUID.randomUUID();
    service.on(API + "submissions/" + garbage, 200, "[[[[");
    service.on(API + "submissions/" + forbidden, 403, "<html>Nein</html>");
    service.on(API + "submissions/" + down, 200, envelope(down, ""));
    var good = sound();
    list(garbage, down, forbidden, gone, good);
    events(down, "{\"totalCount\":3,\"eventLog\":[]}");
    rounds().round(MUSTERSTADT);

    assertThat(stored()).containsExactly(good);
    assertThat(waiting.oldest())
        .extracting(one -> one.id().value(), WaitingSubmission::cause)
        .containsExactlyInAnyOrder(
            tuple(garbage, "unreadable"),
            tuple(down, "unavailable"),
            tuple(forbidden, "refused"),
            tuple(gone, "gone"));
  }

  @Test
  void letsWhatMadeTroubleCoolDownLongerEachTime() {
    var id = UUID.randomUUID();
    service.on(API + "submissions/" + id, 200, "{}");
    list(id);
    for (var minutes : List.of(1, 5, 15, 60, 240, 240)) {
      rounds().round(MUSTERSTADT);
      assertThat(waiting.oldest().getFirst().nextAttemptAt())
          .isEqualTo(now.plus(Duration.ofMinutes(minutes)));
      now = now.plus(Duration.ofMinutes(minutes)).minusSeconds(1);
      rounds().round(MUSTERSTADT);
      now = now.plusSeconds(1);
    }
    assertThat(service.countOf("GET " + API + "submissions/" + id)).isEqualTo(6);
    assertThat(waiting.oldest().getFirst().firstSeenAt()).isEqualTo(NOON);
  }

  @Test
  void breaksOffWhatTakesTooLong() {
    var slow = sound();
    var good = sound();
    var latch = new CountDownLatch(1);
    service.slow(API + "submissions/" + slow, latch);
    list(slow, good);
    rounds(Duration.ofMillis(300)).round(MUSTERSTADT);
    latch.countDown();

    assertThat(stored()).containsExactly(good);
    assertThat(waiting.oldest()).extracting(WaitingSubmission::cause).containsExactly("too-slow");
  }

  @Test
  void storesNothingUnderAnIdItDoesNotSayItself() {
    var asked = UUID.randomUUID();
    service.on(API + "submissions/" + asked, 200, envelope(UUID.randomUUID(), ""));
    events(asked, "{\"totalCount\":0,\"eventLog\":[]}");
    list(asked);
    rounds().round(MUSTERSTADT);

    assertThat(stored()).isEmpty();
    assertThat(waiting.oldest()).extracting(WaitingSubmission::cause).containsExactly("unreadable");
  }

  @Test
  void storesASubmissionWhoseAttachmentIsMissingSoThatItCanBeRefused() {
    var id = UUID.randomUUID();
    var there = UUID.randomUUID();
    var missing = UUID.randomUUID();
    service.on(
        API + "submissions/" + id, 200, envelope(id, "\"" + there + "\",\"" + missing + "\""));
    service.on(API + "submissions/" + id + "/attachments/" + there, 200, "a.b.c.d.e");
    events(id, "{\"totalCount\":0,\"eventLog\":[]}");
    list(id);
    rounds().round(MUSTERSTADT);

    assertThat(stored()).containsExactly(id);
    assertThat(sql.sql("select name from vault_piece").query(String.class).list())
        .contains("intake/attachment:" + there)
        .doesNotContain("intake/attachment:" + missing);
  }

  @Test
  void anAttachmentThatCannotBeFetchedJustNowIsNoReasonToStoreWithoutIt() {
    var id = UUID.randomUUID();
    var down = UUID.randomUUID();
    service.on(API + "submissions/" + id, 200, envelope(id, "\"" + down + "\""));
    service.on(
        API + "submissions/" + id + "/attachments/" + down, 500, "", Map.of("Retry-After", "9999"));
    events(id, "{\"totalCount\":0,\"eventLog\":[]}");
    list(id);
    rounds().round(MUSTERSTADT);

    assertThat(stored()).isEmpty();
    assertThat(waiting.oldest())
        .extracting(WaitingSubmission::cause)
        .containsExactly("unavailable");
  }

  @Test
  void forgetsWhatTheZustelldienstNoLongerLists() {
    var id = UUID.randomUUID();
    list(id);
    service.on(API + "submissions", 200, "{\"totalCount\":0,\"submissions\":[]}");
    rounds().round(MUSTERSTADT);
    rounds().round(MUSTERSTADT);
    assertThat(waiting.oldest()).as("the list may flicker").hasSize(1);
    now = NOON.plus(Duration.ofHours(2));
    rounds().round(MUSTERSTADT);
    assertThat(waiting.oldest()).isEmpty();
  }

  @Test
  void leavesAnAttachmentThatIsTooLargeAndStoresTheRest() throws IOException {
    var id = UUID.randomUUID();
    var small = UUID.randomUUID();
    var large = UUID.randomUUID();
    service.on(API + "submissions/" + id, 200, envelope(id, "\"" + small + "\",\"" + large + "\""));
    service.on(API + "submissions/" + id + "/attachments/" + small, 200, "a".repeat(4096));
    service.on(API + "submissions/" + id + "/attachments/" + large, 200, "a".repeat(13_000));
    events(id, "{\"totalCount\":0,\"eventLog\":[]}");
    list(id);
    var rounds = rounds();
    rounds.round(MUSTERSTADT);
    rounds.round(MUSTERSTADT);

    assertThat(stored()).containsExactly(id);
    assertThat(waiting.oldest()).isEmpty();
    assertThat(sizes())
        .containsEntry("intake/attachment:" + small, 4096 + 29)
        .containsEntry("intake/too-large:" + large, 29)
        .doesNotContainKey("intake/attachment:" + large);
    assertThat(data.resolve("downloads")).isEmptyDirectory();
  }

  @Test
  void saysWhenThereIsNoRoomForAttachments() throws IOException {
    var id = UUID.randomUUID();
    var file = UUID.randomUUID();
    service.on(API + "submissions/" + id, 200, envelope(id, "\"" + file + "\""));
    service.on(API + "submissions/" + id + "/attachments/" + file, 200, "a.b.c.d.e");
    events(id, "{\"totalCount\":0,\"eventLog\":[]}");
    list(id);
    var rounds = rounds();
    Files.writeString(data.resolve("downloads"), "in the way");
    rounds.round(MUSTERSTADT);

    assertThat(stored()).isEmpty();
    assertThat(waiting.oldest()).singleElement().returns("storage", WaitingSubmission::cause);
  }

  private Map<String, Integer> sizes() {
    return sql
        .sql("select name, octet_length(sealed) as size from vault_piece")
        .query((row, number) -> Map.entry(row.getString("name"), row.getInt("size")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void aRoundAskedForDuringAnotherFollowsItOnce() {
    list();
    var latch = new CountDownLatch(1);
    service.slow(API + "submissions", latch);
    var rounds = rounds();
    rounds.begin(MUSTERSTADT);
    until(() -> looks() == 1);
    for (var i = 0; i < 5; i++) {
      rounds.begin(MUSTERSTADT);
    }
    latch.countDown();
    until(() -> !rounds.isUnderWay(MUSTERSTADT));
    assertThat(looks()).isEqualTo(2);

    rounds.begin(MUSTERSTADT);
    until(() -> !rounds.isUnderWay(MUSTERSTADT));
    assertThat(looks()).as("afterwards each one counts again").isEqualTo(3);
  }

  private long looks() {
    return service.countOf("GET " + API + "submissions?");
  }

  private static void until(BooleanSupplier reached) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          while (!reached.getAsBoolean()) {
            Thread.onSpinWait();
          }
        });
  }

  private FetchRounds rounds() {
    return rounds(Duration.ofMinutes(1));
  }

  private FetchRounds rounds(Duration within) {
    var subscriptions = new Subscriptions(Vaults.secrets(data), JsonMapper.shared(), () -> now);
    var zustelldienste = new Zustelldienste(subscriptions, () -> now, gap -> {});
    zustelldienste.use(
        "test", service.endpoints(), "https://dienst.example", new Credentials("ich", "geheim"));
    var transactions = new DataSourceTransactionManager(SOURCE);
    var submissions =
        new Submissions(
            new SubmissionStore(sql),
            Vaults.over(SOURCE, data),
            event -> arrived.add((SubmissionArrived) event),
            List.of(),
            new GroupCommit(new JdbcTemplate(SOURCE), transactions),
            transactions);
    return new FetchRounds(
        subscriptions,
        zustelldienste,
        waiting,
        new FitConnectIntake(submissions, downloads(), JsonMapper.shared(), () -> now),
        within);
  }

  private Downloads downloads() {
    try {
      return new Downloads(data, DataSize.ofKilobytes(3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID sound() {
    var id = UUID.randomUUID();
    service.on(API + "submissions/" + id, 200, envelope(id, ""));
    events(id, "{\"totalCount\":1,\"eventLog\":[\"a.b.c\"]}");
    return id;
  }

  private void events(UUID submission, String log) {
    service.on(API + "cases/" + caseOf(submission) + "/events", 200, log);
  }

  private void list(UUID... ids) {
    var lines =
        Arrays.stream(ids)
            .map(
                id ->
                    "{\"destinationId\":\"%s\",\"submissionId\":\"%s\",\"caseId\":\"%s\"}"
                        .formatted(DESTINATION, id, caseOf(id)))
            .collect(Collectors.joining(","));
    service.on(
        API + "submissions",
        200,
        "{\"totalCount\":%d,\"submissions\":[%s]}".formatted(ids.length, lines));
  }

  private static UUID caseOf(UUID submission) {
    return new UUID(submission.getMostSignificantBits(), 7);
  }

  private static String envelope(UUID id, String attachments) {
    return """
        {"destinationId":"%s","submissionId":"%s","caseId":"%s","attachments":[%s],
         "publicService":{"identifier":"urn:de:fim:leika:leistung:99102013104000","name":""},
         "encryptedMetadata":"a.b.c.d.e","encryptedData":"a.b.c.d.e"}
        """
        .formatted(DESTINATION, id, caseOf(id), attachments);
  }

  private List<UUID> stored() {
    return sql.sql("select submission from intake_submission").query(UUID.class).list();
  }
}
