package de.zubringer.rollin.verify;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.Reach;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import de.zubringer.vault.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether the target systems can be reached, as far as that can be told without a delivery. A
 * secret is shown only to an address that is live: whoever writes a draft could else send it
 * anywhere.
 */
@Component
class TargetReachable implements Verification {
  private final Deliveries deliveries;
  private final Secrets secrets;

  TargetReachable(Deliveries deliveries, Secrets secrets) {
    this.deliveries = deliveries;
    this.secrets = secrets;
  }

  @Override
  public String code() {
    return "targetReachable";
  }

  @Override
  public Verdict of(Situation now) {
    var targets = now.plan().map(ConnectionPlan::targets).orElse(List.of());
    if (targets.isEmpty()) {
      return Verdict.open("ziel.keins");
    }
    var unknown = new ArrayList<String>();
    var good = new ArrayList<String>();
    for (var target : targets) {
      var name = target.system().name();
      var settings = settings(now, target);
      if (settings.isEmpty()) {
        return Verdict.open("ziel.geheimnis", name);
      }
      var connector = target.entrance().connector();
      var reach =
          isLive(now, target)
              ? deliveries.reach(connector, now.owner(), settings.get())
              : deliveries.knock(connector, now.owner(), target.settings());
      if (reach.state() == Reach.State.NO) {
        return Verdict.open("ziel.nicht", name).because(reach.text());
      }
      (reach.state() == Reach.State.YES ? good : unknown).add(name + ": " + reach.text());
    }
    var all = new ArrayList<>(good);
    all.addAll(unknown);
    var proof = String.join(" ", all);
    return unknown.isEmpty()
        ? Verdict.good("ziel.gut").because(proof)
        : Verdict.unknown("ziel.unbekannt").because(proof);
  }

  /** Whether applications already go there, by exactly these settings. */
  private static boolean isLive(Situation now, PlanTarget drafted) {
    return now.live().plansOf(now.owner()).stream()
        .flatMap(plan -> plan.targets().stream())
        .anyMatch(
            live ->
                live.installation().equals(drafted.installation())
                    && live.system().id().equals(drafted.system().id())
                    && live.entrance().connector().equals(drafted.entrance().connector())
                    && live.settings().equals(drafted.settings()));
  }

  /** With the secrets they name; empty if one of them is not stored. */
  private Optional<Map<String, String>> settings(Situation now, PlanTarget target) {
    var resolved = new HashMap<String, String>();
    for (var setting : target.settings().entrySet()) {
      var value = secrets.value(now.owner(), setting.getValue());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      resolved.put(setting.getKey(), value.get());
    }
    return Optional.of(resolved);
  }
}
