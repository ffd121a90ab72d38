package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.WireVersion;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens the encrypted parts: each must carry the tag of the event log, decrypt and hash right. */
final class SealedParts {
  private static final String OWN_KEY_MISSING = "own-key-missing";
  private static final String FRAGMENTED = "attachment-fragmented";

  /** What is not the sender's fault holds the submission instead of refusing it. */
  private static final Set<String> OURS = Set.of(OWN_KEY_MISSING, FRAGMENTED);

  private final List<PrivateJwk> keys;
  private final WireVersion version;

  SealedParts(Collection<PrivateJwk> keys, WireVersion version) {
    this.version = version;
    this.keys = List.copyOf(keys);
  }

  record Content(ObjectNode metadata, byte[] data, List<Attachment> attachments) {}

  static <T> Outcome<T> refuse(String problem, String instance, String... arguments) {
    return Outcome.refused(Findings.of(Problems.finding(problem, instance, arguments)));
  }

  Outcome<byte[]> metadata(Envelope envelope, AuthenticationTags tags) {
    var faults = new ArrayList<Finding>();
    var bytes =
        open(envelope.encryptedMetadata(), Optional.of(tags.metadata()), "metadata", faults);
    return answer(bytes, faults);
  }

  Outcome<Content> content(
      Envelope envelope, Map<UUID, String> sealed, AuthenticationTags tags, ObjectNode metadata) {
    var faults = new ArrayList<Finding>();
    var data = data(envelope, tags, metadata, faults);
    var attachments = new ArrayList<Attachment>();
    for (var entry : MetadataCheck.attachments(metadata)) {
      var bytes = attachment(entry, sealed, tags, faults);
      if (bytes != null) {
        attachments.add(named(entry, bytes));
      }
    }
    return answer(data == null ? null : new Content(metadata, data, attachments), faults);
  }

  private static <T> Outcome<T> answer(@Nullable T value, List<Finding> faults) {
    if (faults.isEmpty() && value != null) {
      return Outcome.done(value);
    }
    var ours = faults.stream().filter(it -> OURS.contains(it.code())).toList();
    return ours.isEmpty()
        ? Outcome.refused(Findings.of(faults))
        : Outcome.held(Findings.of(ours.subList(0, 1)));
  }

  private byte @Nullable [] data(
      Envelope envelope, AuthenticationTags tags, ObjectNode metadata, List<Finding> faults) {
    if (envelope.encryptedData().isEmpty()) {
      faults.add(Problems.finding("missing-data", "submission"));
      return null;
    }
    var bytes = open(envelope.encryptedData(), tags.data(), "data", faults);
    var entry = metadata.path("contentStructure").path("data");
    if (bytes != null && !Hash.isOf(bytes, hash(entry))) {
      faults.add(Problems.finding("hash-mismatch", "data"));
    } else if (bytes != null && !Syntax.isSound(bytes, MetadataCheck.schema(metadata))) {
      faults.add(Problems.finding("syntax-violation", "data"));
    }
    return bytes;
  }

  /** One in fragments is sound for the protocol, but we cannot put it together yet. */
  private byte @Nullable [] attachment(
      JsonNode entry, Map<UUID, String> sealed, AuthenticationTags tags, List<Finding> faults) {
    var instance = "attachment:" + MetadataCheck.id(entry);
    if (!entry.path("fragments").isEmpty()) {
      faults.add(Finding.error(FRAGMENTED, instance));
      return null;
    }
    var jwe = Optional.ofNullable(sealed.get(MetadataCheck.id(entry)));
    if (jwe.isEmpty()) {
      faults.add(Problems.finding("missing-attachment", instance));
      return null;
    }
    var tag = Optional.ofNullable(tags.attachments().get(MetadataCheck.id(entry)));
    var bytes = open(jwe, tag, instance, faults);
    if (bytes != null && !Hash.isOf(bytes, hash(entry))) {
      faults.add(Problems.finding("hash-mismatch", instance));
    }
    return bytes;
  }

  /** Notes the fault and gives null if the part is not what the event log says, or not for us. */
  private byte @Nullable [] open(
      Optional<String> jwe, Optional<String> tag, String instance, List<Finding> faults) {
    var problem = "encryption-issue";
    try {
      var compact = jwe.orElse("");
      if (jwe.isPresent() && !tag.equals(Optional.of(lastSegment(compact)))) {
        problem = "incorrect-authentication-tag";
      } else {
        return Jwe.decrypt(compact, keys, version.mayCompress());
      }
    } catch (ProtocolFault e) {
      if (e.reason() == Reason.UNKNOWN_KEY) {
        faults.add(Finding.error(OWN_KEY_MISSING, instance));
        return null;
      }
    }
    faults.add(Problems.finding(problem, instance));
    return null;
  }

  private static String lastSegment(String compact) {
    return compact.substring(compact.lastIndexOf('.') + 1);
  }

  private static Attachment named(JsonNode entry, byte[] bytes) {
    return new Attachment(
        MetadataCheck.id(entry),
        StrictJson.textOr(entry, "filename", ""),
        StrictJson.textOr(entry, "mimeType", "application/octet-stream"),
        bytes);
  }

  private static String hash(JsonNode entry) {
    return StrictJson.textOr(entry.path("hash"), "content", "");
  }
}
