package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** How many questions are open. */
@Component
class SurveyStation implements Station {
  @Override
  public int place() {
    return 10;
  }

  @Override
  public String path() {
    return "erhebung";
  }

  @Override
  public Badge state(Drafted drafted) {
    var survey = drafted.survey();
    var open = survey.open().size();
    return open == 0
        ? new Badge("success", say("station.erhebung.fertig"))
        : new Badge("info", say("station.erhebung.offen", Integer.toString(open)));
  }
}
