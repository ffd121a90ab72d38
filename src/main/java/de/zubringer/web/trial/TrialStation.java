package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.ops.Software;
import de.zubringer.signoff.ProtocolSummary;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.trial.TrialRun;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** Whether there is a plan that can be rehearsed, and a signed protocol that still holds. */
@Component
class TrialStation implements Station {
  private final TrialProtocols protocols;

  TrialStation(TrialProtocols protocols) {
    this.protocols = protocols;
  }

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
    return TrialStart.subject(drafted)
        .map(
            subject ->
                protocols
                    .newestSummary(drafted.owner(), drafted.leistung())
                    .map(newest -> state(newest, subject))
                    .orElseGet(() -> new Badge("info", say("station.probelauf.bereit"))))
        .orElseGet(() -> new Badge("info", say("station.probelauf.kein-plan")));
  }

  private static Badge state(ProtocolSummary newest, TrialRun.Subject subject) {
    if (!newest.changedSince(subject, Software.version()).isEmpty()) {
      return new Badge("warning", say("station.probelauf.veraltet"));
    }
    if (!newest.good()) {
      return new Badge("danger", say("station.probelauf.abweichungen"));
    }
    return newest.signature().isPresent()
        ? new Badge("success", say("station.probelauf.unterschrieben"))
        : new Badge("info", say("station.probelauf.offen"));
  }
}
