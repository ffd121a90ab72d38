package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.Problem;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * How far a submission came, as its sender sees it.
 *
 * @param problems why it was rejected; texts of somebody else, to be shown as text only
 */
public record Progress(State state, List<Problem> problems) {
  /** More than a subscriber finds in one submission. */
  private static final int PROBLEMS_MAX = 500;

  /** Waiting includes forwarded. */
  public enum State {
    WAITING,
    ACCEPTED,
    REJECTED,
    DELETED
  }

  public Progress {
    problems = List.copyOf(problems);
  }

  static Progress of(EventLog log, UUID submissionId, AuthenticationTags sent)
      throws ProtocolFault {
    if (!log.submitted(submissionId).equals(sent)) {
      throw new ProtocolFault(Reason.INCONSISTENT, "the service stored something else");
    }
    for (var accept : log.of(submissionId, EventKind.ACCEPT)) {
      if (!AuthenticationTags.read(accept.payload()).equals(sent)) {
        throw new ProtocolFault(Reason.INCONSISTENT, "something else was accepted");
      }
      return new Progress(State.ACCEPTED, List.of());
    }
    for (var reject : log.of(submissionId, EventKind.REJECT)) {
      return new Progress(State.REJECTED, problems(reject.payload()));
    }
    var isDeleted = !log.of(submissionId, EventKind.DELETE).isEmpty();
    return new Progress(isDeleted ? State.DELETED : State.WAITING, List.of());
  }

  private static List<Problem> problems(JsonNode payload) {
    var problems = new ArrayList<Problem>();
    for (var problem : payload.path("problems")) {
      if (problems.size() < PROBLEMS_MAX) {
        problems.add(
            new Problem(
                StrictJson.textOr(problem, "type", ""),
                StrictJson.textOr(problem, "title", ""),
                StrictJson.textOr(problem, "detail", ""),
                StrictJson.textOr(problem, "instance", "")));
      }
    }
    return problems;
  }
}
