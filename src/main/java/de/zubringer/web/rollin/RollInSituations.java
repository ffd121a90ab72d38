package de.zubringer.web.rollin;

import de.zubringer.connection.Connections;
import de.zubringer.rollin.Situation;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.frame.Software;
import org.springframework.stereotype.Component;

/** What plans and orders look at: the draft of an administration, and what is live. */
@Component
class RollInSituations {
  private final Connections connections;

  RollInSituations(Connections connections) {
    this.connections = connections;
  }

  Situation of(Drafted drafted) {
    return new Situation(
        drafted.owner(),
        drafted.workspace(),
        drafted.book(),
        connections.current(),
        drafted.adaptation(),
        drafted.today(),
        Software.version());
  }
}
