package de.zubringer.pipeline.pace;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.MunicipalityId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final TargetKey SLOW = key("langsam");
  private static final TargetKey PROMPT = key("flott");
  private static final TargetKey OTHER = key("auch-langsam");

  private Instant now = Instant.parse("2026-12-01T08:00:00Z");
  private final Places places = new Places(4, () -> now, Duration.ZERO);

  @Test
  void letsAPromptTargetHaveHalfOfTheWorkers() {
    answerWithin(PROMPT, Duration.ofMillis(5));

    var one = places.take(PROMPT);
    var two = places.take(PROMPT);
    assertThat(one).isPresent();
    assertThat(two).isPresent();
    assertThat(places.take(PROMPT)).isEmpty();
    two.get().leave();
    assertThat(places.take(PROMPT)).isPresent();
  }

  @Test
  void tellsOneCallFromTheOtherWhenBothBeganAtOnce() {
    answerWithin(PROMPT, Duration.ZERO);
    var one = places.take(PROMPT).orElseThrow();
    assertThat(places.take(PROMPT)).isPresent();
    one.leave();
    one.leave();

    assertThat(places.take(PROMPT)).as("one place was given back, not two").isPresent();
    assertThat(places.take(PROMPT)).isEmpty();
  }

  @Test
  void letsATargetThatNobodyKnowsOrThatWasSlowHaveOne() {
    var first = places.take(SLOW).orElseThrow();
    assertThat(places.take(SLOW)).isEmpty();
    now = now.plusSeconds(60);
    first.leave();

    assertThat(places.take(SLOW)).isPresent();
    assertThat(places.take(SLOW)).isEmpty();
  }

  @Test
  void givesNoMoreToATargetThatBeginsToHang() {
    answerWithin(PROMPT, Duration.ofMillis(5));
    assertThat(places.take(PROMPT)).isPresent();
    now = now.plusSeconds(2);

    assertThat(places.take(PROMPT)).isEmpty();
  }

  @Test
  void leavesAWorkerToTheOthersWhenTwoTargetsHangAtOnce() {
    answerWithin(SLOW, Duration.ZERO);
    answerWithin(OTHER, Duration.ZERO);
    answerWithin(PROMPT, Duration.ZERO);
    assertThat(places.take(SLOW)).isPresent();
    assertThat(places.take(SLOW)).isPresent();
    now = now.plusSeconds(2);
    assertThat(places.take(OTHER)).isPresent();

    assertThat(places.take(OTHER)).as("half of the workers hang already").isEmpty();
    assertThat(places.take(PROMPT)).as("the fourth worker").isPresent();
  }

  private void answerWithin(TargetKey key, Duration time) {
    var place = places.take(key).orElseThrow();
    now = now.plus(time);
    place.leave();
  }

  private static TargetKey key(String target) {
    return new TargetKey(MunicipalityId.of("990010000000"), target, "");
  }
}
