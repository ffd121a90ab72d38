package de.zubringer.web.release;

import de.zubringer.kernel.LegalTime;
import de.zubringer.release.Release;
import de.zubringer.release.Releases;
import de.zubringer.release.evaluation.Subject;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what is evaluated, and from when on submissions count. */
@Component
class Evaluated {
  private static final int DAYS_OF_A_YEAR = 365;

  private final Adaptations adaptations;
  private final Releases releases;
  private final InstantSource clock;

  Evaluated(Adaptations adaptations, Releases releases, InstantSource clock) {
    this.adaptations = adaptations;
    this.releases = releases;
    this.clock = clock;
  }

  Subject of(Drafted drafted) {
    return new Subject(
        drafted.workspace(),
        drafted.book(),
        drafted.adaptation(),
        LegalTime.today(clock),
        since(drafted));
  }

  /** From the first release on; of what was adopted, the last twelve months. */
  private Optional<Instant> since(Drafted drafted) {
    if (!adaptations.isLive(drafted)) {
      return Optional.empty();
    }
    return releases.history(drafted.owner()).of(drafted.leistung()).stream()
        .filter(one -> one.kind() == Release.Kind.RELEASED)
        .map(Release::at)
        .reduce((newer, older) -> older)
        .or(
            () ->
                Optional.of(
                    LegalTime.today(clock)
                        .minusDays(DAYS_OF_A_YEAR)
                        .atStartOfDay(LegalTime.ZONE)
                        .toInstant()));
  }
}
