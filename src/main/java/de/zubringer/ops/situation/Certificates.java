package de.zubringer.ops.situation;

import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanTarget;
import de.zubringer.delivery.Deliveries;
import de.zubringer.intake.KeyTerms;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What comes to its end by a day: own keys, and certificates among the settings of targets. */
@Component
public class Certificates {
  /** Reading them opens files; nothing about them changes from one minute to the next. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final KeyTerms terms;
  private final Connections connections;
  private final Deliveries deliveries;
  private final Secrets secrets;
  private final InstantSource clock;
  private volatile Seen seen = new Seen(Instant.MIN, 0, List.of());

  private record Seen(Instant at, long snapshot, List<Certificate> list) {}

  private record Target(MunicipalityId municipality, String installation) {}

  Certificates(
      KeyTerms terms,
      Connections connections,
      Deliveries deliveries,
      Secrets secrets,
      InstantSource clock) {
    this.terms = terms;
    this.connections = connections;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Those that end first at the top. */
  public List<Certificate> all() {
    var known = seen;
    var now = clock.instant();
    var snapshot = connections.current().snapshot();
    if (known.snapshot() != snapshot
        || known.at().isAfter(now)
        || !known.at().isAfter(now.minus(REMEMBERED))) {
      var found = new ArrayList<>(keys());
      found.addAll(ofTargets());
      found.sort(Comparator.comparing(Certificate::until));
      known = new Seen(now, snapshot, List.copyOf(found));
      seen = known;
    }
    return known.list();
  }

  private List<Certificate> keys() {
    var found = new ArrayList<Certificate>();
    for (var one : terms.all()) {
      for (var key : one.keys()) {
        var until = key.until();
        if (until != null && !key.isPrevious()) {
          found.add(new Certificate(one.municipality(), Certificate.KEY, one.environment(), until));
        }
      }
    }
    return found;
  }

  private List<Certificate> ofTargets() {
    var found = new ArrayList<Certificate>();
    var looked = new HashSet<Target>();
    for (var plan : connections.current().plans()) {
      for (var target : plan.targets()) {
        if (looked.add(new Target(plan.municipality(), target.installation()))) {
          deliveries
              .certificates(target.connector(), settings(plan.municipality(), target))
              .forEach(
                  end ->
                      found.add(
                          new Certificate(
                              plan.municipality(),
                              end.setting(),
                              target.installation(),
                              end.until())));
        }
      }
    }
    return found;
  }

  /** A secret that is not stored is said where it is needed. */
  private Map<String, String> settings(MunicipalityId municipality, PlanTarget target) {
    var resolved = new HashMap<String, String>();
    target
        .settings()
        .forEach(
            (name, value) ->
                secrets.value(municipality, value).ifPresent(it -> resolved.put(name, it)));
    return resolved;
  }
}
