package de.zubringer.intake;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens what came by REST: nothing to decrypt, the parts are the content. */
@Component
class RestChannel implements Channel {
  static final String NAME = "rest";
  static final String APPLICATION = "application";
  static final String INDEX = "attachments";

  private final JsonMapper json;

  RestChannel(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome<OpenedSubmission> open(StoredSubmission submission, Map<String, Content> parts) {
    var attachments = new ArrayList<OpenedAttachment>();
    for (var entry : json.readValue(part(parts, INDEX).bytes(), Entry[].class)) {
      attachments.add(
          new OpenedAttachment(
              entry.id(), entry.fileName(), entry.mediaType(), part(parts, entry.part())));
    }
    return Outcome.done(
        new OpenedSubmission(
            part(parts, APPLICATION).bytes(),
            "application/json",
            null,
            attachments,
            submission.arrivedAt()));
  }

  private static Content part(Map<String, Content> parts, String name) {
    var part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("a stored part is missing: " + name);
    }
    return part;
  }

  /** Where the bytes of an attachment are kept. */
  record Entry(String id, String fileName, String mediaType, String part) {}
}
