package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** Whether there is a plan that can be rehearsed. */
@Component
class TrialStation implements Station {
  @Override
  public int place() {
    return 40;
  }

  @Override
  public String path() {
    return "probelauf";
  }

  @Override
  public Badge state(Drafted drafted) {
    return drafted.adaptation().plan().isPresent()
        ? new Badge("info", say("station.probelauf.bereit"))
        : new Badge("info", say("station.probelauf.kein-plan"));
  }
}
