package de.zubringer.backchannel;

import de.zubringer.fitconnect.Problem;
import de.zubringer.fitconnect.content.Problems;
import de.zubringer.intake.FitConnectChannel;
import de.zubringer.intake.Submissions;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Wording;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Journeys;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Accepts and rejects at the Zustelldienst, with events signed by the Zustellpunkt's key. */
@Component
class FitConnectAnswers {
  private final Journeys journeys;
  private final Submissions submissions;
  private final AnswerPosting posting;
  private final FitConnectChannel channel;
  private final InstantSource clock;

  FitConnectAnswers(
      Journeys journeys,
      Submissions submissions,
      AnswerPosting posting,
      FitConnectChannel channel,
      InstantSource clock) {
    this.journeys = journeys;
    this.submissions = submissions;
    this.posting = posting;
    this.channel = channel;
    this.clock = clock;
  }

  /** Carries the tags of the parts we processed (FIT-Connect, accept-submission). */
  void accept(JourneyId journey) {
    var submission = submissions.find(journey.submission()).orElseThrow();
    var given =
        posting.post(
            submission,
            OpenAnswer.Kind.ACCEPT,
            (signers, id, caseId) -> {
              var parts = submissions.parts(submission);
              return signers
                  .by(channel.payloadSchema(parts))
                  .accept(id, caseId, channel.tags(parts));
            });
    if (given) {
      journeys.accepted(journey, clock.instant());
    }
  }

  /** Names the problems of the findings that refused the journey. */
  void reject(JourneyId journey) {
    var submission = submissions.find(journey.submission()).orElseThrow();
    var findings = journeys.detail(submission.municipality(), journey).orElseThrow().findings();
    var problems = problems(findings);
    var given =
        posting.post(
            submission,
            OpenAnswer.Kind.REJECT,
            (signers, id, caseId) ->
                signers
                    .by(channel.payloadSchema(submissions.parts(submission)))
                    .reject(id, caseId, problems));
    if (given) {
      journeys.rejected(journey, clock.instant());
    }
  }

  /**
   * Faults of the protocol have problems of their own; what we cannot open is a technical error,
   * everything the check step refused a violation of the data schema. Details name fields, never
   * their content.
   */
  static List<Problem> problems(Findings findings) {
    var problems = new LinkedHashMap<String, Problem>();
    var faults =
        findings.list().stream().filter(one -> !one.code().equals(JourneyDetail.BY_HAND)).toList();
    for (var finding : faults) {
      if (Problems.isProblem(finding)) {
        problems.put(finding.mark(), Problems.of(finding));
      }
    }
    if (faults.stream().anyMatch(FitConnectAnswers::isOurs)) {
      var technical = Finding.error("fit-technical-error", "other");
      problems.put(technical.mark(), Problems.of(technical));
    }
    var ofData = faults.stream().filter(one -> !Problems.isProblem(one) && !isOurs(one)).toList();
    if (!ofData.isEmpty()) {
      problems.put("data", Problems.standard("schema-violation", "data", sentences(ofData)));
    }
    return List.copyOf(problems.values());
  }

  private static boolean isOurs(Finding finding) {
    return JourneyDetail.NOT_OPENABLE.contains(finding.code());
  }

  private static String sentences(List<Finding> findings) {
    return findings.stream()
        .map(Wording.german()::text)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
