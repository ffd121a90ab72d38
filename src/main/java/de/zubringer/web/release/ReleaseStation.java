package de.zubringer.web.release;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.release.Phases;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** How far the connection is. */
@Component
class ReleaseStation implements Station {
  private final Phases phases;

  ReleaseStation(Phases phases) {
    this.phases = phases;
  }

  @Override
  public int place() {
    return 60;
  }

  @Override
  public String path() {
    return "freigabe";
  }

  @Override
  public Badge state(Drafted drafted) {
    return phases
        .of(drafted.owner(), drafted.leistung())
        .map(PhaseBadge::of)
        .orElseGet(() -> new Badge("info", say("station.freigabe.offen")));
  }
}
