package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Metadata read, checked against its schema and compared with the submission around it. */
final class MetadataCheck {
  private static final Pattern SCHEMA_URI =
      Pattern.compile(
          "https://schema\\.fitko\\.de/fit-connect/metadata/([12]\\.\\d{1,4}\\.\\d{1,4})/metadata\\.schema\\.json");

  private MetadataCheck() {}

  static Outcome<ObjectNode> read(byte[] bytes, Expected expected) {
    ObjectNode metadata;
    try {
      metadata = StrictJson.readObject(bytes);
    } catch (ProtocolFault e) {
      return SealedParts.refuse("syntax-violation", "metadata");
    }
    var version = version(metadata, expected);
    if (version.isEmpty() || !expected.takesMetadata(version)) {
      return SealedParts.refuse("unsupported-schema", "metadata");
    }
    var data = metadata.path("contentStructure").path("data");
    if (data.isObject() && !data.has("submissionSchema")) {
      return SealedParts.refuse("missing-schema", "metadata");
    }
    var violations = MetadataSchema.of(version).violations(metadata);
    return violations.isEmpty()
        ? Outcome.done(metadata)
        : SealedParts.refuse("schema-violation", "metadata", violations.getFirst());
  }

  /** All differences between what the metadata says, the submission says and we offer. */
  static Outcome<ObjectNode> compare(ObjectNode metadata, Envelope envelope, Expected expected) {
    var faults = new ArrayList<Finding>();
    if (!isSameService(metadata, envelope)) {
      faults.add(Problems.finding("service-mismatch", "metadata"));
    }
    var service = expected.service(envelope.service());
    if (service.isEmpty()) {
      faults.add(Problems.finding("unsupported-service", "submission"));
    } else if (!service.get().schemas().contains(schema(metadata))) {
      faults.add(Problems.finding("unsupported-data-schema", "metadata"));
    }
    if (!expected.replyChannels().containsAll(metadata.path("replyChannel").propertyNames())) {
      faults.add(Problems.finding("unsupported-reply-channel", "metadata"));
    }
    if (!isSameAttachments(metadata, envelope)) {
      faults.add(Problems.finding("attachments-mismatch", "metadata"));
    }
    return faults.isEmpty() ? Outcome.done(metadata) : Outcome.refused(Findings.of(faults));
  }

  static SchemaReference schema(JsonNode metadata) {
    var reference = metadata.path("contentStructure").path("data").path("submissionSchema");
    return new SchemaReference(
        StrictJson.textOr(reference, "schemaUri", ""),
        StrictJson.textOr(reference, "mimeType", ""));
  }

  static Iterable<JsonNode> attachments(JsonNode metadata) {
    return metadata.path("contentStructure").path("attachments");
  }

  /** The uploaded parts of an attachment in their order: its fragments, or itself. */
  static List<UUID> parts(JsonNode attachment) {
    var parts = new ArrayList<UUID>();
    for (var fragment : attachment.path("fragments")) {
      parts.add(UUID.fromString(fragment.stringValue()));
    }
    return parts.isEmpty() ? List.of(id(attachment)) : List.copyOf(parts);
  }

  static UUID id(JsonNode attachment) {
    return UUID.fromString(attachment.path("attachmentId").stringValue());
  }

  /** Empty if it is none we read; the oldest metadata did not have to name theirs. */
  private static String version(ObjectNode metadata, Expected expected) {
    var old = expected.version().readsOldMetadata();
    if (old && !metadata.has("$schema")) {
      return "1.0.0";
    }
    var uri = SCHEMA_URI.matcher(StrictJson.textOr(metadata, "$schema", ""));
    return uri.matches() && (old || !uri.group(1).startsWith("1.")) ? uri.group(1) : "";
  }

  private static boolean isSameService(ObjectNode metadata, Envelope envelope) {
    return Stream.of("publicService", "publicServiceType")
        .flatMap(member -> metadata.path(member).path("identifier").stringValueOpt().stream())
        .allMatch(envelope.service()::equals);
  }

  private static boolean isSameAttachments(ObjectNode metadata, Envelope envelope) {
    var named = new HashSet<UUID>();
    for (var attachment : attachments(metadata)) {
      for (var part : parts(attachment)) {
        if (!named.add(part)) {
          return false;
        }
      }
    }
    return named.equals(envelope.attachments());
  }
}
