package de.zubringer.web.destination;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.web.content.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts a Zustellpunkt into lines. */
final class DestinationView {
  private DestinationView() {}

  static List<Fact> facts(Zustellpunkt found, List<PublicJwk> keys) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            say("zustellpunkt.kennung"),
            found.id().map(UUID::toString).orElseGet(() -> say("zustellpunkt.keine-kennung"))));
    facts.add(
        new Fact(
            say("zustellpunkt.umgebung"),
            found
                .environment()
                .map(word -> say("survey.environment." + word))
                .orElseGet(() -> say("zustellpunkt.offen"))));
    if (keys.isEmpty()) {
      facts.add(new Fact(say("zustellpunkt.schluessel"), say("zustellpunkt.keine-schluessel")));
    }
    keys.forEach(key -> facts.add(key(key)));
    return facts;
  }

  private static Fact key(PublicJwk key) {
    return new Fact(
        say("zustellpunkt.schluessel." + key.use().name()),
        key.certificateUntil()
            .map(until -> say("zustellpunkt.gueltig-bis", German.moment(until)))
            .orElseGet(() -> say("zustellpunkt.ohne-zertifikat")));
  }
}
