package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.ops.alert.AlertRule;
import de.zubringer.ops.alert.AlertState;
import de.zubringer.ops.alert.Alerts;
import de.zubringer.ops.alert.RulesInForce;
import de.zubringer.ops.notice.Channel;
import de.zubringer.ops.notice.Notice;
import de.zubringer.ops.notice.NoticeKind;
import de.zubringer.ops.notice.NoticeStore;
import de.zubringer.ops.notice.NoticeWords;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.operations.AlertsPage.ChannelLine;
import de.zubringer.web.operations.AlertsPage.NoticeLine;
import de.zubringer.web.operations.AlertsPage.RuleLine;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Rules of alerts as lines, those that fire first. */
@Component
class AlertLines {
  private final Alerts alerts;
  private final RulesInForce rules;
  private final NoticeStore notices;
  private final NoticeWords words;

  AlertLines(Alerts alerts, RulesInForce rules, NoticeStore notices, NoticeWords words) {
    this.alerts = alerts;
    this.rules = rules;
    this.notices = notices;
    this.words = words;
  }

  AlertsPage page() {
    return new AlertsPage(
        rules.file(),
        rules.current().isShipped(),
        FindingLine.of(rules.findings()),
        lines(),
        rules.current().channels().stream().map(AlertLines::line).toList(),
        notices.newest().stream().map(AlertLines::line).toList());
  }

  boolean isBroken() {
    return rules.findings().hasErrors();
  }

  /** Only those that fire. */
  List<RuleLine> firing() {
    return alerts.all().stream()
        .filter(one -> one.state().isFiring())
        .map(one -> line(one.rule(), one.state()))
        .toList();
  }

  private List<RuleLine> lines() {
    return alerts.all().stream()
        .sorted(Comparator.comparing((Alerts.Line one) -> !one.state().isFiring()))
        .map(one -> line(one.rule(), one.state()))
        .toList();
  }

  private RuleLine line(AlertRule rule, AlertState state) {
    var unit = rule.measure().unit().word();
    var since = state.since();
    var value = state.value();
    var told = state.toldAt();
    return new RuleLine(
        rule.title(),
        rule.id(),
        say(
            rule.measure().isLow() ? "betrieb.alarme.unter" : "betrieb.alarme.ab",
            say("ops.measure." + rule.measure().word()),
            NoticeWords.amount(unit, rule.threshold())),
        badge(state),
        since == null ? "" : German.moment(since),
        value == null ? "" : NoticeWords.amount(unit, value),
        since == null ? List.of() : state.places().stream().map(words::place).toList(),
        rule.to().isEmpty() ? say("betrieb.alarme.niemand") : String.join(", ", rule.to()),
        told == null ? "" : German.moment(told));
  }

  private static Badge badge(AlertState state) {
    if (state.isFiring()) {
      return state.calmSince() == null
          ? new Badge("danger", say("betrieb.alarme.schlaegt-an"))
          : new Badge("warning", say("betrieb.alarme.klingt-ab"));
    }
    return state.since() == null
        ? new Badge("success", say("betrieb.alarme.ruhig"))
        : new Badge("warning", say("betrieb.alarme.beobachtet"));
  }

  private static ChannelLine line(Channel channel) {
    return new ChannelLine(
        channel.id(),
        switch (channel) {
          case Channel.Mail mail -> say("betrieb.alarme.weg.mail");
          case Channel.Webhook webhook -> say("betrieb.alarme.weg.webhook");
        },
        channel.shown());
  }

  private static NoticeLine line(Notice notice) {
    var kind = say("betrieb.meldung." + notice.kind().word());
    return new NoticeLine(
        German.moment(notice.madeAt()),
        notice.kind() == NoticeKind.TEST
            ? kind
            : say("betrieb.meldung.ueber", kind, notice.event().title()),
        notice.channel(),
        outcome(notice),
        notice.cause());
  }

  private static Badge outcome(Notice notice) {
    var word = notice.state().name().toLowerCase(Locale.ROOT);
    var kind =
        switch (notice.state()) {
          case SENT -> "success";
          case WAITING -> notice.attempts() == 0 ? "info" : "warning";
          case FAILED -> "danger";
          case DROPPED -> "info";
        };
    var tried = notice.state() == Notice.State.WAITING && notice.attempts() > 0;
    return new Badge(
        kind,
        tried
            ? say("betrieb.meldung.versucht", German.number(notice.attempts()))
            : say("betrieb.meldung.stand." + word));
  }
}
