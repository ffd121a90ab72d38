package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.content.Opening.Received;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.LargeJwe;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens the encrypted parts: each must carry the tag of the event log, decrypt and hash right. */
final class SealedParts {
  private static final String OWN_KEY_MISSING = "own-key-missing";
  private static final String FRAGMENTED = "attachment-fragmented";

  private static final String TOO_LARGE = "attachment-too-large-to-fetch";
  private static final int MEGABYTE = 1024 * 1024;

  /** What is not the sender's fault holds the submission instead of refusing it. */
  private static final Set<String> OURS = Set.of(OWN_KEY_MISSING, FRAGMENTED, TOO_LARGE);

  private final List<PrivateJwk> keys;
  private final Expected expected;

  SealedParts(Collection<PrivateJwk> keys, Expected expected) {
    this.expected = expected;
    this.keys = List.copyOf(keys);
  }

  record Parts(ObjectNode metadata, byte[] data, List<Attachment> attachments) {}

  static <T> Outcome<T> refuse(String problem, String instance, String... arguments) {
    return Outcome.refused(Findings.of(Problems.finding(problem, instance, arguments)));
  }

  Outcome<byte[]> metadata(Envelope envelope, AuthenticationTags tags) {
    var faults = new ArrayList<Finding>();
    var bytes =
        open(envelope.encryptedMetadata(), Optional.of(tags.metadata()), "metadata", faults);
    return answer(bytes, faults);
  }

  Outcome<Parts> content(
      Envelope envelope, Received received, AuthenticationTags tags, ObjectNode metadata) {
    var faults = new ArrayList<Finding>();
    var data = data(envelope, tags, metadata, faults);
    var attachments = new ArrayList<Attachment>();
    for (var entry : MetadataCheck.attachments(metadata)) {
      attachment(entry, received, tags, faults)
          .ifPresent(plain -> attachments.add(named(entry, plain)));
    }
    return answer(data == null ? null : new Parts(metadata, data, attachments), faults);
  }

  /** A fault of the sender counts more than what we cannot do, but not without our key. */
  private static <T> Outcome<T> answer(@Nullable T value, List<Finding> faults) {
    if (faults.isEmpty() && value != null) {
      return Outcome.done(value);
    }
    var theirs = faults.stream().filter(it -> !OURS.contains(it.code())).toList();
    var noKey = faults.stream().filter(it -> it.code().equals(OWN_KEY_MISSING)).findFirst();
    return noKey.isEmpty() && !theirs.isEmpty()
        ? Outcome.refused(Findings.of(theirs))
        : Outcome.held(Findings.of(noKey.orElse(faults.getFirst())));
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
  private Optional<Content> attachment(
      JsonNode entry, Received received, AuthenticationTags tags, List<Finding> faults) {
    var id = MetadataCheck.id(entry);
    var instance = "attachment:" + id;
    var sealed = received.attachments().get(id);
    if (!entry.path("fragments").isEmpty()) {
      faults.add(Finding.error(FRAGMENTED, instance));
    } else if (received.tooLarge().contains(id)) {
      faults.add(tooLarge(instance));
    } else if (sealed == null) {
      faults.add(Problems.finding("missing-attachment", instance));
    } else {
      var plain = open(sealed, Optional.ofNullable(tags.attachments().get(id)), instance, faults);
      if (plain.filter(it -> !Hash.isSame(it.sha512(), hash(entry))).isPresent()) {
        faults.add(Problems.finding("hash-mismatch", instance));
      }
      return plain.map(Content.class::cast);
    }
    return Optional.empty();
  }

  private Optional<LargeJwe> open(
      Content sealed, Optional<String> tag, String instance, List<Finding> faults) {
    try {
      if (tag.equals(Optional.of(LargeJwe.lastSegment(sealed)))) {
        return Optional.of(
            LargeJwe.verify(
                sealed, keys, expected.attachmentBytesMax(), expected.version().mayCompress()));
      }
      faults.add(Problems.finding("incorrect-authentication-tag", instance));
    } catch (ProtocolFault e) {
      faults.add(
          switch (e.reason()) {
            case UNKNOWN_KEY -> Finding.error(OWN_KEY_MISSING, instance);
            case TOO_LARGE -> tooLarge(instance);
            default -> Problems.finding("encryption-issue", instance);
          });
    } catch (IOException e) {
      throw new UncheckedIOException("a stored attachment is not readable", e);
    }
    return Optional.empty();
  }

  private Finding tooLarge(String instance) {
    var megabytes = Long.toString(expected.attachmentBytesMax() / MEGABYTE);
    return Finding.error(TOO_LARGE, instance, megabytes);
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
        return Jwe.decrypt(compact, keys, expected.version().mayCompress());
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

  private static Attachment named(JsonNode entry, Content plain) {
    return new Attachment(
        MetadataCheck.id(entry),
        StrictJson.textOr(entry, "filename", ""),
        StrictJson.textOr(entry, "mimeType", "application/octet-stream"),
        plain);
  }

  private static String hash(JsonNode entry) {
    return StrictJson.textOr(entry.path("hash"), "content", "");
  }
}
