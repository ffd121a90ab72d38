package de.zubringer.fitconnect.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.TestKeys;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final UUID ID = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");
  private static final String SUBMISSION = "/submission-api/v2/submissions/" + ID;

  private final List<Duration> gaps = new ArrayList<>();
  private final StubService service = new StubService();
  private final SubscriberClient client =
      new SubscriberClient(
          service.endpoints(),
          new Credentials("ich", "geheim"),
          InstantSource.fixed(TestKeys.NOW),
          new Pace(InstantSource.fixed(TestKeys.NOW), gaps::add));

  PaceTest() throws Exception {}

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void triesReadingAgainWithGrowingGaps() throws Exception {
    service.on(SUBMISSION, 503, "").on(SUBMISSION, 502, "").on(SUBMISSION, 200, "{}");
    client.fetch(ID);
    assertThat(gaps).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void givesUpAfterThreeTries() {
    service.on(SUBMISSION, 503, "");
    assertThatThrownBy(() -> client.fetch(ID)).isInstanceOf(FitConnectUnavailable.class);
    assertThat(service.countOf("GET")).isEqualTo(3);
  }

  @Test
  void postsAnEventOnlyOnceWithoutLookingIntoTheLog() {
    service.on("/submission-api/v2/cases/" + ID + "/events", 503, "");
    assertThatThrownBy(() -> client.post(ID, "a.b.c")).isInstanceOf(FitConnectUnavailable.class);
    assertThat(service.countOf("POST /submission-api")).isEqualTo(1);
  }

  @Test
  void waitsUntilTheWindowOfTheRateLimitEnds() throws Exception {
    service.on(SUBMISSION, 200, "{}", Map.of("RateLimit-Remaining", "0", "RateLimit-Reset", "42"));
    client.fetch(ID);
    assertThat(gaps).isEmpty();
    client.fetch(ID);
    assertThat(gaps).containsExactly(Duration.ofSeconds(42));
  }

  @Test
  void comesBackWhenTheServiceSaidAfterTooManyRequests() throws Exception {
    service
        .on(SUBMISSION, 429, "{}", Map.of("ratelimit-reset", "7"))
        .on(SUBMISSION, 503, "", Map.of("Retry-After", "20"))
        .on(SUBMISSION, 200, "{}");
    client.fetch(ID);
    assertThat(gaps).contains(Duration.ofSeconds(7), Duration.ofSeconds(20));
  }

  @Test
  void neitherWaitsLongNorForEverWhateverTheServiceSays() throws Exception {
    service.on(SUBMISSION, 200, "{}", Map.of("Retry-After", "999999999"));
    client.fetch(ID);
    assertThatThrownBy(() -> client.fetch(ID)).isInstanceOf(FitConnectUnavailable.class);
    assertThat(gaps).allMatch(gap -> gap.toSeconds() < 90);
  }

  @Test
  void ignoresHeadersThatAreNoSeconds() throws Exception {
    service.on(
        SUBMISSION,
        200,
        "{}",
        Map.of("Retry-After", "Mon, 23 Nov 2026 12:00:00 GMT", "RateLimit-Remaining", "-0"));
    client.fetch(ID);
    client.fetch(ID);
    assertThat(gaps).isEmpty();
  }
}
