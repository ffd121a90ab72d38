package de.zubringer.rollin.verify;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.Reach;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import de.zubringer.vault.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the target systems can be reached, as far as that can be told without a delivery. */
@Component
class TargetReachable implements Verification {
  private static final String SECRET_PREFIX = "secret:";

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
      var reach = deliveries.reach(target.entrance().connector(), now.owner(), settings.get());
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

  /** With the secrets they name; empty if one of them is not stored. */
  private Optional<Map<String, String>> settings(Situation now, PlanTarget target) {
    var resolved = new HashMap<String, String>();
    for (var setting : target.settings().entrySet()) {
      var value = setting.getValue();
      if (value.startsWith(SECRET_PREFIX)) {
        var secret = secrets.read(now.owner(), value.substring(SECRET_PREFIX.length()));
        if (secret.isEmpty()) {
          return Optional.empty();
        }
        value = new String(secret.get(), StandardCharsets.UTF_8);
      }
      resolved.put(setting.getKey(), value);
    }
    return Optional.of(resolved);
  }
}
