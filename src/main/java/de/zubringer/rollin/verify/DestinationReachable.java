package de.zubringer.rollin.verify;

import de.zubringer.catalogue.text.German;
import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.Zustelldienste;
import de.zubringer.kernel.Wording;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Whether the Zustelldienst knows every Zustellpunkt and lets us see what waits there. */
@Component
class DestinationReachable implements Verification {
  private final Destinations destinations;
  private final Zustelldienste zustelldienste;
  private final Subscriptions subscriptions;

  DestinationReachable(
      Destinations destinations, Zustelldienste zustelldienste, Subscriptions subscriptions) {
    this.destinations = destinations;
    this.zustelldienste = zustelldienste;
    this.subscriptions = subscriptions;
  }

  @Override
  public String code() {
    return "destinationReachable";
  }

  @Override
  public Verdict of(Situation now) {
    var all = destinations.of(now);
    if (all.isEmpty()) {
      return Verdict.open("zustellpunkt.keiner");
    }
    var proofs = new ArrayList<String>();
    for (var one : all) {
      var verdict = verdict(one);
      if (verdict.state() != Verdict.State.GOOD) {
        return verdict;
      }
      proofs.add(verdict.evidence());
    }
    return Verdict.good("zustellpunkt.gut", Integer.toString(all.size()))
        .because(String.join(" ", proofs));
  }

  private Verdict verdict(Subscription one) {
    var id = one.destination().toString();
    var access = zustelldienste.access(one);
    if (access.isEmpty()) {
      return Verdict.open("zustellpunkt.unbekannt", id, one.environment());
    }
    try {
      if (!access.get().directory().destination(one.destination()).isActive()) {
        return Verdict.open("zustellpunkt.nicht-aktiv", id);
      }
      var waiting = access.get().subscriber().waiting(one.destination()).size();
      return Verdict.good("zustellpunkt.gut", "1").because(proof(one, waiting));
    } catch (FitConnectRefused e) {
      return Verdict.open("zustellpunkt.verweigert", id);
    } catch (FitConnectUnavailable e) {
      return Verdict.open("zustellpunkt.nicht-erreichbar", id);
    }
  }

  private String proof(Subscription one, int waiting) {
    var text =
        Wording.german()
            .say(
                "rollin.pruefung.zustellpunkt.wartet",
                one.destination().toString(),
                German.number(waiting));
    return subscriptions
        .fetchedAt(one.destination())
        .map(
            at ->
                text
                    + " "
                    + Wording.german().say("rollin.pruefung.zustellpunkt.abruf", German.moment(at)))
        .orElse(text);
  }
}
