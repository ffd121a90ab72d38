package de.zubringer.pipeline.clearing;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journey;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs an act: user, role, time and SHA-256 of its canonical document in the audit chain of the
 * administration. It is no qualified electronic signature.
 */
@Component
class Signing {
  private final ActStore acts;
  private final AuditTrail trail;
  private final InstantSource clock;
  private final JsonMapper json;

  Signing(ActStore acts, AuditTrail trail, InstantSource clock, JsonMapper json) {
    this.acts = acts;
    this.trail = trail;
    this.clock = clock;
    this.json = json;
  }

  /** What an act chose, beside its reason. */
  record Chosen(String choice, String target, boolean replaces) {
    static final Chosen NOTHING = new Chosen("", "", false);

    static Chosen of(String choice) {
      return new Chosen(choice, "", false);
    }
  }

  /**
   * Writes the act and its entry, in the caller's transaction.
   *
   * @param document what else is signed with it, such as a corrected application; may be empty
   */
  Act sign(Journey journey, Author by, Command command, Chosen chosen, byte[] document) {
    var number = acts.next(journey);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var canonical = new TreeMap<String, Object>();
    canonical.put("journey", journey.id().toString());
    canonical.put("number", number);
    canonical.put("deed", command.deed().word());
    canonical.put("choice", chosen.choice());
    canonical.put("target", chosen.target());
    canonical.put("replaces", chosen.replaces());
    canonical.put("reason", command.reason().strip());
    canonical.put("document", document.length == 0 ? "" : Content.sha256(document));
    var digest = Content.sha256(json.writeValueAsBytes(canonical));
    var act =
        new Act(
            number,
            at,
            by,
            command.deed(),
            chosen.choice(),
            chosen.target(),
            chosen.replaces(),
            digest,
            Optional.of(command.reason().strip()));
    acts.add(journey, act);
    trail.append(
        journey.municipality(),
        by,
        "journey-" + command.deed().word(),
        journey.id().toString(),
        digest);
    return act;
  }

  /** Notes in the chain of whoever got a journey that it came, by the same digest. */
  void taken(JourneyId journey, Author by, MunicipalityId owner, String digest) {
    trail.append(owner, by, "journey-taken", journey.toString(), digest);
  }
}
