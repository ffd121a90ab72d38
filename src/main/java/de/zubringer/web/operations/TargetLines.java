package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanTarget;
import de.zubringer.pipeline.pace.CallsUnderWay;
import de.zubringer.pipeline.pace.TargetHealth;
import de.zubringer.pipeline.pace.TargetKey;
import de.zubringer.pipeline.pace.Waits;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Names;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All targets: those that did not answer lately, then everybody else who is connected. */
@Component
class TargetLines {
  private static final Comparator<TargetKey> BY_NAME =
      Comparator.comparing(TargetKey::municipality)
          .thenComparing(TargetKey::target)
          .thenComparing(TargetKey::receiver);

  private final Waits waits;
  private final CallsUnderWay calls;
  private final Connections connections;
  private final Names names;
  private final InstantSource clock;

  TargetLines(
      Waits waits, CallsUnderWay calls, Connections connections, Names names, InstantSource clock) {
    this.waits = waits;
    this.calls = calls;
    this.connections = connections;
    this.names = names;
    this.clock = clock;
  }

  List<TargetsPage.Line> all() {
    var connected = connected();
    var underWay = underWay();
    var lines = new ArrayList<TargetsPage.Line>();
    for (var health : waits.targets()) {
      var key = health.key();
      var target = key.receiver().isEmpty() ? connected.remove(key) : connected.get(whole(key));
      lines.add(troubled(health, way(target), underWay));
    }
    connected.forEach((key, target) -> lines.add(well(key, way(target), underWay)));
    return lines;
  }

  /** Every installation that a live plan leads to. */
  private Map<TargetKey, PlanTarget> connected() {
    var all = new TreeMap<TargetKey, PlanTarget>(BY_NAME);
    for (var plan : connections.current().plans()) {
      for (var target : plan.targets()) {
        all.put(new TargetKey(plan.municipality(), target.installation(), ""), target);
      }
    }
    return all;
  }

  private Map<TargetKey, Integer> underWay() {
    var all = new HashMap<TargetKey, Integer>();
    calls.byTarget().forEach((key, number) -> all.merge(whole(key), number, Integer::sum));
    return all;
  }

  private static TargetKey whole(TargetKey key) {
    return new TargetKey(key.municipality(), key.target(), "");
  }

  private static String way(@Nullable PlanTarget target) {
    return target == null ? "" : target.entrance().connector();
  }

  private TargetsPage.Line troubled(
      TargetHealth health, String way, Map<TargetKey, Integer> underWay) {
    var key = health.key();
    var probe = health.probeAt();
    return new TargetsPage.Line(
        name(key),
        names.municipality(key.municipality()),
        way,
        state(health, clock.instant()),
        calls(key, underWay),
        German.number(waits.countFor(key)),
        since(health),
        health.cause(),
        probe == null ? "" : say("betrieb.ziel.probe", German.moment(probe)));
  }

  private TargetsPage.Line well(TargetKey key, String way, Map<TargetKey, Integer> underWay) {
    return new TargetsPage.Line(
        name(key),
        names.municipality(key.municipality()),
        way,
        new Badge("success", say("betrieb.ziel.gut")),
        calls(key, underWay),
        "",
        "",
        "",
        "");
  }

  private static String calls(TargetKey key, Map<TargetKey, Integer> underWay) {
    return German.number(underWay.getOrDefault(whole(key), 0));
  }

  private static String name(TargetKey key) {
    return key.receiver().isEmpty() ? key.target() : key.target() + " · " + key.receiver();
  }

  private static String since(TargetHealth health) {
    var since = health.isOpen() ? health.openedAt() : health.revivedAt();
    return since == null ? "" : German.moment(since);
  }

  /** Open, half open, closed: in words for people. */
  static Badge state(TargetHealth health, Instant now) {
    if (health.isProbed(now)) {
      return new Badge("warning", say("betrieb.ziel.geprobt"));
    }
    if (health.isOpen()) {
      return new Badge("danger", say("betrieb.ziel.ruht"));
    }
    return health.failures() > 0
        ? new Badge("warning", say("betrieb.ziel.fehler"))
        : new Badge("success", say("betrieb.ziel.wieder"));
  }
}
