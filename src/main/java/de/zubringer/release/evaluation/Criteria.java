package de.zubringer.release.evaluation;

import de.zubringer.audit.Author;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a connection must reach, as somebody fixed it.
 *
 * @param version from 1; 0 for what is proposed and nobody has fixed
 * @param reason why it differs from the version before; empty for the first
 * @param by nobody for a proposal
 */
public record Criteria(
    int version, @Nullable Instant at, @Nullable Author by, String reason, List<Criterion> list) {

  /** Before anybody fixed any: today's numbers, and what every connection should reach. */
  static Criteria proposal(AsIsNumbers asIs) {
    return new Criteria(
        0,
        null,
        null,
        "",
        Arrays.stream(Measure.values())
            .flatMap(
                measure ->
                    measure.proposal(asIs).stream().map(target -> new Criterion(measure, target)))
            .toList());
  }

  static Criteria none() {
    return new Criteria(0, null, null, "", List.of());
  }

  public Optional<Criterion> of(Measure measure) {
    return list.stream().filter(one -> one.measure() == measure).findFirst();
  }

  Stream<Measure> measures() {
    return list.stream().map(Criterion::measure);
  }
}
