package de.zubringer.rollin.verify;

import de.zubringer.catalogue.text.German;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Wording;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the keys of every Zustellpunkt are there and their certificates still run. */
@Component
class KeysValid implements Verification {
  private static final String PRODUCTION = "production";

  private final Destinations destinations;
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  KeysValid(Destinations destinations, Subscriptions subscriptions, InstantSource clock) {
    this.destinations = destinations;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "keysValid";
  }

  @Override
  public boolean isQuick() {
    return true;
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
    return Verdict.good("schluessel.gut").because(String.join(" ", proofs));
  }

  private Verdict verdict(Subscription one) {
    var id = one.destination().toString();
    List<PrivateJwk> keys;
    try {
      keys = subscriptions.ownKeys(one).current();
    } catch (ProtocolFault e) {
      return Verdict.open("schluessel.unlesbar", one.keys());
    }
    for (var use : KeyUse.values()) {
      if (keys.stream().noneMatch(key -> key.use() == use)) {
        return Verdict.open("schluessel.fehlt." + use.name(), id);
      }
    }
    return term(one, keys);
  }

  private Verdict term(Subscription one, List<PrivateJwk> keys) {
    var id = one.destination().toString();
    var until = keys.stream().map(key -> key.publicHalf().certificateUntil()).toList();
    if (one.environment().equals(PRODUCTION) && until.stream().anyMatch(Optional::isEmpty)) {
      return Verdict.open("schluessel.ohne-zertifikat", id);
    }
    var first = until.stream().flatMap(Optional::stream).min(Instant::compareTo);
    if (first.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
      return Verdict.open("schluessel.abgelaufen", id, day(first.get()));
    }
    return Verdict.good("schluessel.gut")
        .because(
            first
                .map(end -> Wording.german().say("rollin.pruefung.schluessel.bis", id, day(end)))
                .orElseGet(() -> Wording.german().say("rollin.pruefung.schluessel.ohne", id)));
  }

  private static String day(Instant end) {
    return German.day(LegalTime.day(end));
  }
}
