package de.zubringer.web.rollin;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.ops.Software;
import de.zubringer.rollin.Situation;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What plans and orders look at: the draft of an administration, and what is live. */
@Component
class RollInSituations {
  private final Connections connections;
  private final InstantSource clock;

  RollInSituations(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** Of what is live alone, for pages that show a line about every Leistung. */
  Optional<Situation> live(MunicipalityId owner, String leistung) {
    var live = connections.current();
    var today = LegalTime.today(clock);
    return Adaptation.lookUp(live, owner.toString(), leistung, today)
        .map(
            found ->
                new Situation(
                    owner,
                    connections.workspace(live.snapshot()),
                    live,
                    live,
                    found,
                    today,
                    Software.version()));
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
