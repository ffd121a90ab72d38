package de.zubringer.ops.alert;

import de.zubringer.ops.notice.NoticeEvent;
import de.zubringer.ops.notice.NoticeKind;
import de.zubringer.ops.notice.NoticeStore;
import de.zubringer.ops.notice.Notices;
import de.zubringer.ops.situation.Situation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges every rule, and has told whoever is to be told, in one transaction. */
@Component
public class Alerts {
  private final RulesInForce rules;
  private final AlertStore store;
  private final Notices notices;
  private final NoticeStore told;
  private final InstantSource clock;
  private final String installation;

  Alerts(
      RulesInForce rules,
      AlertStore store,
      Notices notices,
      NoticeStore told,
      InstantSource clock,
      @Value("${zubringer.alerts.name:Zubringer}") String installation) {
    this.rules = rules;
    this.store = store;
    this.notices = notices;
    this.told = told;
    this.clock = clock;
    this.installation = installation;
  }

  /**
   * A rule and where it stands.
   *
   * @param lookedAt null before the first look
   */
  public record Line(AlertRule rule, AlertState state, @Nullable Instant lookedAt) {}

  /** All rules in force, in the order of the file. */
  public List<Line> all() {
    var states = store.all();
    return rules.current().rules().stream()
        .map(
            rule ->
                Optional.ofNullable(states.get(rule.id()))
                    .map(found -> new Line(rule, found.state(), found.lookedAt()))
                    .orElseGet(() -> new Line(rule, AlertState.CALM, null)))
        .toList();
  }

  /** Nothing if somebody has judged a newer situation meanwhile. */
  @Transactional
  public void judge(Situation situation) {
    store.lock();
    var now = situation.at();
    var states = store.all();
    var all = rules.current().rules();
    var readings = new Readings(situation);
    for (var rule : all) {
      var stored = states.get(rule.id());
      if (stored != null && !stored.lookedAt().isBefore(now)) {
        continue;
      }
      var before = stored == null ? AlertState.CALM : stored.state();
      var judged = Judgement.of(rule, before, readings.of(rule), now);
      store.save(rule, judged.state(), now);
      judged.notice().ifPresent(kind -> tell(rule, kind, before, judged.state(), now));
    }
    store.keepOnly(all.stream().map(AlertRule::id).toList());
    told.tidy();
  }

  private void tell(
      AlertRule rule, NoticeKind kind, AlertState before, AlertState now, Instant at) {
    var since = kind == NoticeKind.RESOLVED ? before.since() : now.since();
    var event =
        new NoticeEvent(
            "",
            kind.word(),
            installation,
            rule.id(),
            rule.title(),
            rule.measure().word(),
            rule.measure().unit().word(),
            now.value(),
            rule.threshold(),
            since == null ? null : since.toString(),
            at.toString(),
            kind == NoticeKind.RESOLVED ? List.of() : now.places());
    rule.to().forEach(channel -> notices.tell(channel, kind, event, rule.tellAt(at)));
  }

  /**
   * Has a notice sent that says only that it is one.
   *
   * @return whether there is such a channel
   */
  @Transactional
  public boolean test(String channel) {
    if (rules.channel(channel).isEmpty()) {
      return false;
    }
    var now = clock.instant();
    var kind = NoticeKind.TEST;
    var event =
        new NoticeEvent(
            "",
            kind.word(),
            installation,
            "",
            "",
            "",
            "",
            null,
            null,
            null,
            now.toString(),
            List.of());
    notices.tell(channel, kind, event, now);
    return true;
  }
}
