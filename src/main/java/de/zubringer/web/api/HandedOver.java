package de.zubringer.web.api;

import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.RestIntake.Handed;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of {@code POST /api/v1/submissions}, within bounds. */
@Component
class HandedOver {
  /** An application with the attachments its package allows, as base64, fits well into this. */
  static final int BODY_BYTES_MAX = 64 * 1024 * 1024;

  /** More files than any of the reference services knows. */
  static final int ATTACHMENTS_MAX = 100;

  private final JsonMapper json;
  private final ObjectReader reader;

  HandedOver(JsonMapper json) {
    this.json = json;
    this.reader =
        json.readerFor(Body.class)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** The body, or why it cannot be taken: HTTP status and the member that is wrong. */
  sealed interface Read {
    record Understood(Handed handed) implements Read {}

    record Refused(int status, String field) implements Read {}
  }

  /** The body as it comes; every member may be missing. */
  record Body(
      @Nullable String submissionId,
      @Nullable String leika,
      @Nullable JsonNode application,
      @Nullable List<File> attachments) {}

  /** A file; {@code content} is base64. */
  record File(
      @Nullable String id,
      @Nullable String fileName,
      @Nullable String mediaType,
      byte @Nullable [] content) {}

  Read read(MunicipalityId municipality, InputStream stream) throws IOException {
    var bytes = stream.readNBytes(BODY_BYTES_MAX + 1);
    if (bytes.length > BODY_BYTES_MAX) {
      return new Read.Refused(413, "size");
    }
    try {
      return understand(municipality, reader.readValue(bytes));
    } catch (JacksonException e) {
      return new Read.Refused(400, "syntax");
    }
  }

  private Read understand(MunicipalityId municipality, Body body) {
    if (body.leika() == null || !LeikaKey.isKey(body.leika())) {
      return new Read.Refused(400, "leika");
    }
    if (body.application() == null || !body.application().isObject()) {
      return new Read.Refused(400, "application");
    }
    var id = id(body.submissionId());
    if (id == null) {
      return new Read.Refused(400, "id");
    }
    var files = body.attachments() == null ? List.<File>of() : body.attachments();
    if (files.size() > ATTACHMENTS_MAX || !files.stream().allMatch(HandedOver::isComplete)) {
      return new Read.Refused(400, "attachments");
    }
    return new Read.Understood(
        new Handed(
            new SubmissionId(id),
            municipality,
            new LeikaKey(body.leika()),
            json.writeValueAsBytes(body.application()),
            files.stream().map(HandedOver::attachment).toList()));
  }

  /** Without an id of the sender a new one: then only we can recognise a repetition. */
  private static @Nullable UUID id(@Nullable String text) {
    if (text == null) {
      return UUID.randomUUID();
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isComplete(File file) {
    return isNamed(file.id())
        && isNamed(file.fileName())
        && isNamed(file.mediaType())
        && file.content() != null;
  }

  private static boolean isNamed(@Nullable String text) {
    return text != null && !text.isBlank() && text.length() <= 200;
  }

  @SuppressWarnings("NullAway") // all members were checked by isComplete
  private static OpenedAttachment attachment(File file) {
    return new OpenedAttachment(
        file.id(), file.fileName(), file.mediaType(), Content.of(file.content()));
  }
}
