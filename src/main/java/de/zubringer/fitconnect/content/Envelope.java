package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.WireVersion;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The answer to fetching a submission (Submission API): ids and two JWEs, nothing in clear but the
 * Leistung and the region.
 */
public record Envelope(
    UUID destinationId,
    UUID submissionId,
    UUID caseId,
    Set<UUID> attachments,
    String service,
    Optional<String> region,
    Optional<String> encryptedMetadata,
    Optional<String> encryptedData) {

  public static Envelope read(byte[] json, WireVersion version) throws ProtocolFault {
    var node = StrictJson.readObject(json);
    var attachments = new LinkedHashSet<UUID>();
    for (var id : StrictJson.texts(node, "attachments")) {
      attachments.add(StrictJson.uuid(id));
    }
    if (attachments.size() > Limits.ATTACHMENTS_MAX) {
      throw new ProtocolFault(Reason.TOO_LARGE, "too many attachments");
    }
    return new Envelope(
        StrictJson.uuid(node, "destinationId"),
        StrictJson.uuid(node, "submissionId"),
        StrictJson.uuid(node, "caseId"),
        attachments,
        StrictJson.text(version.service(node), "identifier"),
        node.path("region").stringValueOpt(),
        node.path("encryptedMetadata").stringValueOpt(),
        node.path("encryptedData").stringValueOpt());
  }
}
