package de.zubringer.web.gaps;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.fitgap.AssessedGap;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** How many gaps stand in the way. */
@Component
class GapStation implements Station {
  @Override
  public int place() {
    return 20;
  }

  @Override
  public String path() {
    return "luecken";
  }

  @Override
  public Badge state(Drafted drafted) {
    var found = drafted.gaps();
    var blocking = found.gaps().stream().filter(AssessedGap::blocks).count();
    return blocking == 0
        ? new Badge("success", say("station.luecken.frei"))
        : new Badge("warning", say("station.luecken.offen", Long.toString(blocking)));
  }
}
