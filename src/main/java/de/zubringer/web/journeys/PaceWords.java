package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import de.zubringer.ops.Urgency;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.pace.Trouble;
import de.zubringer.pipeline.pace.WaitReason;
import de.zubringer.pipeline.pace.Waiting;
import de.zubringer.web.frame.Badge;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said about journeys that wait or are held, the same on every page. */
public final class PaceWords {
  private PaceWords() {}

  /** What goes wrong and when it goes on, before a person is asked. */
  public static String warning(Waiting one) {
    var at = German.moment(one.nextAttemptAt());
    return switch (one.reason()) {
      case RETRY, CHANNEL -> say("warten.erneut", German.number(one.attempts() + 1L), at);
      case SHUT -> say("warten.ruhe");
      case FULL -> say("warten.voll", at);
      case ORDER -> say("warten.reihe", behind(one));
    };
  }

  /** The cause of the last failed attempt; empty where there was none. */
  public static String cause(Waiting one) {
    return one.reason() == WaitReason.SHUT && !one.cause().isEmpty()
        ? say("warten.zuletzt", one.cause())
        : one.cause();
  }

  private static String behind(Waiting one) {
    var earlier = one.behind();
    return earlier == null ? "" : JourneyLines.shortId(earlier);
  }

  /** What kind of trouble holds a journey. */
  public static Badge trouble(JourneyDetail held) {
    var codes =
        Stream.concat(
                held.findings().list().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR),
                held.receivers().stream().flatMap(receiver -> receiver.finding().stream()))
            .map(Finding::code)
            .toList();
    return trouble(Trouble.of(codes));
  }

  public static Badge trouble(Trouble trouble) {
    var kind =
        switch (trouble) {
          case OUTAGE -> "info";
          case FINDING -> "warning";
          case BUG -> "danger";
        };
    return new Badge(kind, say("stoerungsart." + trouble.name().toLowerCase(Locale.ROOT)));
  }

  /** How long it is held already, once that is too long. */
  public static Optional<Badge> stage(Instant heldSince, Instant now) {
    return switch (Urgency.ofAnswer(heldSince, now)) {
      case IN_TIME, LATE -> Optional.empty();
      case ALARM -> Optional.of(new Badge("warning", say("klaerung.stufe.alarm")));
      case ESCALATION, WALL -> Optional.of(new Badge("danger", say("klaerung.stufe.eskaliert")));
    };
  }
}
