package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/** Writes metadata 2.1.0 (FIT-Connect metadata schema): what is sent, with hashes over it. */
public final class Metadata {
  /** What we write. */
  public static final String VERSION = "2.1.0";

  private static final String PRODUCT = "Zubringer";

  private Metadata() {}

  /** The metadata of an application; a fault if it would break the official schema. */
  public static ObjectNode of(Application application) throws ProtocolFault {
    var metadata = StrictJson.object().put("$schema", MetadataSchema.URI);
    metadata.set("contentStructure", structure(application));
    metadata.putObject("publicService").put("identifier", application.service());
    application.replyChannel().ifPresent(channel -> metadata.set("replyChannel", channel));
    metadata.set("author", author());
    requireValid(metadata);
    return metadata;
  }

  private static ObjectNode structure(Application application) {
    var structure = StrictJson.object();
    var data = structure.putObject("data");
    data.set("hash", hash(application.data()));
    data.set("submissionSchema", application.schema().json());
    var array = structure.putArray("attachments");
    application.attachments().forEach(attachment -> array.add(entry(attachment)));
    return structure;
  }

  private static ObjectNode entry(Attachment attachment) {
    var entry = StrictJson.object();
    entry.put("attachmentId", attachment.id().toString());
    entry.put("purpose", "attachment");
    entry.put("mimeType", attachment.mimeType());
    if (!attachment.filename().isEmpty()) {
      entry.put("filename", attachment.filename());
    }
    entry.set("hash", hash(attachment.content().bytes()));
    return entry;
  }

  private static ObjectNode hash(byte[] bytes) {
    return StrictJson.object().put("type", "sha512").put("content", Hash.of(bytes));
  }

  private static ObjectNode author() {
    var author = StrictJson.object().put("name", PRODUCT);
    author
        .putObject("product")
        .put("name", PRODUCT)
        .put("version", "1")
        .put("manufacturer", PRODUCT);
    return author;
  }

  private static void requireValid(ObjectNode metadata) throws ProtocolFault {
    var violations = MetadataSchema.CURRENT.violations(metadata);
    if (!violations.isEmpty()) {
      throw new ProtocolFault(
          Reason.MALFORMED, "metadata would break its schema at " + violations.getFirst());
    }
  }
}
