package de.zubringer.backchannel;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.Problem;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.content.Problems;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.intake.FitConnectChannel;
import de.zubringer.intake.StoredSubmission;
import de.zubringer.intake.Submissions;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.Zustelldienste;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Wording;
import de.zubringer.pipeline.Journeys;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Accepts and rejects at the Zustelldienst, with events signed by the Zustellpunkt's key. */
@Component
class FitConnectAnswers {
  private final Journeys journeys;
  private final Submissions submissions;
  private final Subscriptions subscriptions;
  private final Zustelldienste zustelldienste;
  private final FitConnectChannel channel;
  private final InstantSource clock;

  FitConnectAnswers(
      Journeys journeys,
      Submissions submissions,
      Subscriptions subscriptions,
      Zustelldienste zustelldienste,
      FitConnectChannel channel,
      InstantSource clock) {
    this.journeys = journeys;
    this.submissions = submissions;
    this.subscriptions = subscriptions;
    this.zustelldienste = zustelldienste;
    this.channel = channel;
    this.clock = clock;
  }

  /** Carries the tags of the parts we processed (FIT-Connect, accept-submission). */
  void accept(JourneyId journey) {
    var submission = submissions.find(journey.submission()).orElseThrow();
    post(
        submission,
        (signer, id, caseId) ->
            signer.accept(id, caseId, channel.tags(submissions.parts(submission))));
    journeys.accepted(journey, clock.instant());
  }

  /** Names the problems of the findings that refused the journey. */
  void reject(JourneyId journey) {
    var submission = submissions.find(journey.submission()).orElseThrow();
    var findings = journeys.detail(submission.municipality(), journey).orElseThrow().findings();
    var problems = problems(findings);
    post(submission, (signer, id, caseId) -> signer.reject(id, caseId, problems));
    journeys.rejected(journey, clock.instant());
  }

  /**
   * Faults of the protocol have problems of their own; everything the check step refused is a
   * violation of the data schema. Details name fields, never their content.
   */
  static List<Problem> problems(Findings findings) {
    var problems = new LinkedHashMap<String, Problem>();
    for (var finding : findings) {
      if (Problems.isProblem(finding)) {
        problems.put(finding.mark(), Problems.of(finding));
      }
    }
    var ofData = findings.list().stream().filter(finding -> !Problems.isProblem(finding)).toList();
    if (!ofData.isEmpty()) {
      problems.put("data", Problems.standard("schema-violation", "data", sentences(ofData)));
    }
    return List.copyOf(problems.values());
  }

  private static String sentences(List<Finding> findings) {
    return findings.stream()
        .map(Wording.german()::text)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private void post(StoredSubmission submission, Event event) {
    var subscription = subscription(submission);
    var access = zustelldienste.access(subscription.environment());
    if (access.isEmpty()) {
      throw new AnswerPostponed("the Zustelldienst is not configured here");
    }
    try {
      var key =
          subscriptions
              .signingKey(subscription)
              .orElseThrow(() -> new AnswerPostponed("the signature key is missing"));
      var signer = new EventSigner(key, subscription.destination().toString(), clock);
      var caseId = Objects.requireNonNull(submission.caseId());
      access.get().subscriber().post(caseId, event.sign(signer, submission.id().value(), caseId));
    } catch (FitConnectUnavailable | FitConnectRefused | ProtocolFault e) {
      throw new AnswerPostponed(e.getMessage());
    }
  }

  private Subscription subscription(StoredSubmission submission) {
    return subscriptions
        .find(Objects.requireNonNull(submission.destination()))
        .orElseThrow(() -> new AnswerPostponed("the Zustellpunkt is not followed"));
  }

  /** Makes the event for a submission of a case. */
  private interface Event {
    String sign(EventSigner signer, UUID submission, UUID caseId) throws ProtocolFault;
  }
}
