package de.zubringer.pipeline.pace;

import de.zubringer.kernel.JourneyId;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A named row of growing gaps between attempts; after the last one a person is asked.
 *
 * @param gaps the first follows the first failed attempt
 */
public record RetryCycle(String name, List<Duration> gaps) {
  /** More attempts tell a person nothing new. */
  private static final int GAPS_MAX = 40;

  /** Whatever is longer on its way than that is nobody's any more. */
  private static final Duration WHOLE_MAX = Duration.ofDays(30);

  public RetryCycle {
    gaps = List.copyOf(gaps);
    var whole = gaps.stream().reduce(Duration.ZERO, Duration::plus);
    if (gaps.isEmpty() || gaps.size() > GAPS_MAX || whole.compareTo(WHOLE_MAX) > 0) {
      throw new IllegalArgumentException(
          "cycle %s: 1 to %d gaps, %s in all".formatted(name, GAPS_MAX, WHOLE_MAX));
    }
    for (int i = 0; i < gaps.size(); i++) {
      var before = i == 0 ? Duration.ZERO : gaps.get(i - 1);
      if (!gaps.get(i).isPositive() || gaps.get(i).compareTo(before) < 0) {
        throw new IllegalArgumentException("cycle %s: gap %d is too short".formatted(name, i + 1));
      }
    }
  }

  static RetryCycle read(String name, String line) {
    try {
      var gaps = Arrays.stream(line.strip().split("\\s+")).map(Duration::parse).toList();
      return new RetryCycle(name, gaps);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("cycle " + name + ": no duration of ISO 8601", e);
    }
  }

  /**
   * How long to wait after so many failed attempts, a little longer for one journey than for
   * another; empty when it is enough.
   */
  Optional<Duration> after(int failed, JourneyId journey) {
    return failed < gaps.size()
        ? Optional.of(gaps.get(failed)).map(gap -> gap.plus(Spread.of(journey, gap.dividedBy(10))))
        : Optional.empty();
  }

  /** How many attempts there are at most. */
  public int attempts() {
    return gaps.size() + 1;
  }
}
