package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.backchannel.OpenAnswer;
import de.zubringer.backchannel.OpenAnswers;
import de.zubringer.catalogue.text.German;
import de.zubringer.intake.WaitingSubmission;
import de.zubringer.intake.WaitingSubmissions;
import de.zubringer.kernel.JourneyId;
import de.zubringer.ops.Urgency;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.Journeys;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Names;
import de.zubringer.web.journeys.JourneyLines;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What waits, at the Zustelldienst or for an answer, as lines with their urgency. */
@Component
class WaitingLines {
  private final WaitingSubmissions waiting;
  private final Journeys journeys;
  private final OpenAnswers answers;
  private final Names names;
  private final InstantSource clock;

  WaitingLines(
      WaitingSubmissions waiting,
      Journeys journeys,
      OpenAnswers answers,
      Names names,
      InstantSource clock) {
    this.waiting = waiting;
    this.journeys = journeys;
    this.answers = answers;
    this.names = names;
    this.clock = clock;
  }

  List<OperationsPage.Count> counts() {
    return Arrays.stream(Urgency.values()).map(this::count).toList();
  }

  List<OperationsPage.Line> notFetched() {
    return waiting.oldest().stream().map(this::line).toList();
  }

  List<OperationsPage.Line> unanswered() {
    return journeys.unanswered().stream().map(this::line).toList();
  }

  List<OperationsPage.Line> answers() {
    return answers.oldest().stream().map(this::line).toList();
  }

  private OperationsPage.Count count(Urgency urgency) {
    var since = clock.instant().minus(urgency.from());
    var unanswered = urgency.isOfAnswers() ? journeys.countUnanswered(since) : 0;
    var number = waiting.countSince(since) + unanswered;
    return new OperationsPage.Count(German.number(number), say("betrieb.alter." + word(urgency)));
  }

  private OperationsPage.Line line(WaitingSubmission one) {
    var id = JourneyId.of(one.id());
    return new OperationsPage.Line(
        "",
        JourneyLines.shortId(id),
        names.municipality(one.municipality()),
        German.moment(one.firstSeenAt()),
        badge(Urgency.of(one.firstSeenAt(), clock.instant())),
        say(one.cause().isEmpty() ? "fetch.cause.none" : "fetch.cause." + one.cause()),
        say("betrieb.naechster", German.moment(one.nextAttemptAt())));
  }

  private OperationsPage.Line line(Journey journey) {
    var until = journey.acceptUntil();
    return new OperationsPage.Line(
        JourneyLines.address(journey.id()),
        JourneyLines.shortId(journey.id()),
        names.municipality(journey.municipality()),
        German.moment(journey.receivedAt()),
        badge(Urgency.ofAnswer(journey.receivedAt(), clock.instant())),
        JourneyLines.badge(journey.state()).label(),
        until == null ? "" : say("betrieb.frist", German.moment(until)));
  }

  private OperationsPage.Line line(OpenAnswer answer) {
    return new OperationsPage.Line(
        JourneyLines.address(answer.journey()),
        JourneyLines.shortId(answer.journey()),
        names.municipality(answer.municipality()),
        German.moment(answer.since()),
        answer.ended()
            ? new Badge("danger", say("betrieb.beendet"))
            : badge(Urgency.ofAnswer(answer.since(), clock.instant())),
        say("answer.cause." + answer.cause()),
        say("betrieb.versuche", German.number(answer.failures())));
  }

  private static Badge badge(Urgency urgency) {
    var kind =
        switch (urgency) {
          case IN_TIME -> "success";
          case LATE -> "info";
          case ALARM -> "warning";
          case ESCALATION, WALL -> "danger";
        };
    return new Badge(kind, say("betrieb.dringlichkeit." + word(urgency)));
  }

  private static String word(Urgency urgency) {
    return urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
