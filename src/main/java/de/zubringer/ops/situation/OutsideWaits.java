package de.zubringer.ops.situation;

import de.zubringer.backchannel.OpenAnswers;
import de.zubringer.intake.WaitingSubmission;
import de.zubringer.intake.WaitingSubmissions;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.Journeys;
import org.springframework.stereotype.Component;

/** What FIT-Connect waits for, the oldest of each. */
@Component
class OutsideWaits {
  private final WaitingSubmissions waiting;
  private final Journeys journeys;
  private final OpenAnswers answers;

  OutsideWaits(WaitingSubmissions waiting, Journeys journeys, OpenAnswers answers) {
    this.waiting = waiting;
    this.journeys = journeys;
    this.answers = answers;
  }

  Situation.Outside now() {
    return new Situation.Outside(
        waiting.oldest().stream().findFirst().map(WaitingSubmission::firstSeenAt).orElse(null),
        journeys.unanswered().stream().findFirst().map(Journey::receivedAt).orElse(null),
        answers.count(true));
  }
}
