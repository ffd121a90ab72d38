package de.zubringer.zustelldienst.wire;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What FIT-Connect's public documentation leaves open and we had to choose, in one file beside the
 * code; an operator who knows better gives a file of his own. Sizes in bytes.
 *
 * @param problems by our code for it
 * @param scopes of a token, by the role that needs them
 * @param oldScopes expressions for the scopes of version 1, by the role they are as good for
 * @param eventSchemas expressions a posted event's {@code $schema} must match, by version
 * @param callbackTypes by our name for them
 * @param comparesAcceptTags whether the tags of an acceptance must be those of the submission
 */
public record ProtocolSheet(
    String problemPrefix,
    Map<String, ProblemKind> problems,
    Map<String, String> scopes,
    Map<String, Pattern> oldScopes,
    Map<String, List<Pattern>> eventSchemas,
    Map<String, String> callbackTypes,
    Deadlines deadlines,
    Sizes sizes,
    TimeoutProblem timeoutProblem,
    boolean comparesAcceptTags) {

  /** How one kind of problem is answered; the type is a suffix. */
  public record ProblemKind(int status, String type, String title) {}

  /** Days after which something happens by itself. */
  public record Deadlines(
      int incompleteDays,
      int firstReminderDays,
      int secondReminderDays,
      int rejectDays,
      int deleteAfterEndDays,
      int forgetAfterLastEventDays) {}

  /** Bounds of a submission. */
  public record Sizes(int attachments, long attachmentBytes, long submissionBytes) {}

  /** The problem in the event with which the service rejects what nobody picked up. */
  public record TimeoutProblem(String type, String title, String detail, String instance) {}

  public ProtocolSheet {
    problems = Map.copyOf(problems);
    scopes = Map.copyOf(scopes);
    oldScopes = Map.copyOf(oldScopes);
    eventSchemas = Map.copyOf(eventSchemas);
    callbackTypes = Map.copyOf(callbackTypes);
  }

  /** How a refusal is answered; the code is one of ours, so it is there. */
  public ProblemKind problem(String code) {
    var kind = problems.get(code);
    if (kind == null) {
      throw new IllegalStateException("the protocol sheet lacks the problem " + code);
    }
    return kind;
  }

  public boolean takesEventSchema(ApiVersion version, String schema) {
    return eventSchemas.getOrDefault(version.segment(), List.of()).stream()
        .anyMatch(pattern -> pattern.matcher(schema).matches());
  }

  /** What stands behind one of our names; the sheet must have it. */
  public static <T> T require(Map<String, T> map, String name) {
    var value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("the protocol sheet lacks " + name);
    }
    return value;
  }
}
