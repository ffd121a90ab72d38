package de.zubringer.web.destination;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** Whether there is a Zustellpunkt with keys. */
@Component
class DestinationStation implements Station {
  private final DestinationKeys keys;

  DestinationStation(DestinationKeys keys) {
    this.keys = keys;
  }

  @Override
  public int place() {
    return 15;
  }

  @Override
  public String path() {
    return "zustellpunkt";
  }

  @Override
  public Badge state(Drafted drafted) {
    var found = Zustellpunkt.of(drafted);
    if (found.id().isEmpty()) {
      return new Badge("info", say("station.zustellpunkt.fehlt"));
    }
    return keys.of(drafted.owner(), found.keys(drafted)).isEmpty()
        ? new Badge("warning", say("station.zustellpunkt.ohne-schluessel"))
        : new Badge("success", say("station.zustellpunkt.bereit"));
  }
}
