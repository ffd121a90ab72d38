package de.zubringer.intake;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes applications that a system of the municipality hands over directly. */
@Component
public class RestIntake {
  private final Submissions submissions;
  private final JsonMapper json;
  private final InstantSource clock;

  RestIntake(Submissions submissions, JsonMapper json, InstantSource clock) {
    this.submissions = submissions;
    this.json = json;
    this.clock = clock;
  }

  /** What is handed over; {@code application} are the exact bytes of the JSON document. */
  public record Handed(
      SubmissionId id,
      MunicipalityId municipality,
      LeikaKey leika,
      byte[] application,
      List<OpenedAttachment> attachments) {}

  /** Proof of receipt; the same submission handed over again gets the same one. */
  public record Receipt(SubmissionId id, Instant receivedAt, String sha256) {}

  /** How it went. */
  public sealed interface Answer {
    record Taken(Receipt receipt) implements Answer {}

    record Repeated(Receipt receipt) implements Answer {}

    /** The id is in use for other content, or by somebody else. */
    record Conflict() implements Answer {}
  }

  public Answer take(Handed handed) {
    var parts = parts(handed);
    var submission =
        new StoredSubmission(
            handed.id(),
            handed.municipality(),
            RestChannel.NAME,
            handed.leika(),
            null,
            null,
            // what the database keeps, so that the first receipt and a repeated one are the same
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            StoredSubmission.sha256(parts));
    if (submissions.store(submission, parts)) {
      return new Answer.Taken(receipt(submission));
    }
    var first = submissions.find(handed.id()).orElseThrow();
    var same =
        first.municipality().equals(submission.municipality())
            && first.sha256().equals(submission.sha256());
    return same ? new Answer.Repeated(receipt(first)) : new Answer.Conflict();
  }

  private SortedMap<String, Content> parts(Handed handed) {
    var parts = new TreeMap<String, Content>();
    var index = new ArrayList<RestChannel.Entry>();
    for (var attachment : handed.attachments()) {
      var part = "attachment:" + index.size();
      index.add(
          new RestChannel.Entry(
              attachment.id(), attachment.fileName(), attachment.mediaType(), part));
      parts.put(part, attachment.content());
    }
    parts.put(RestChannel.APPLICATION, Content.of(handed.application()));
    parts.put(RestChannel.INDEX, Content.of(json.writeValueAsBytes(index)));
    return parts;
  }

  private static Receipt receipt(StoredSubmission submission) {
    return new Receipt(submission.id(), submission.arrivedAt(), submission.sha256());
  }
}
