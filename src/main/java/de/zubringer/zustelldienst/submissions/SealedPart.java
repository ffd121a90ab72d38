package de.zubringer.zustelldienst.submissions;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Refusal;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the service can see of an encrypted part: its header. Which is checked as it can be. */
@Component
@WhenEnabled
class SealedPart {
  private static final Set<String> CONTENT_TYPES = Set.of("application/json", "application/xml");

  private final DestinationStore destinations;

  SealedPart(DestinationStore destinations) {
    this.destinations = destinations;
  }

  void requireSound(JweScan jwe, UUID destinationId, ApiVersion version) {
    var header = header(jwe);
    requireValue(header, "alg", "RSA-OAEP-256");
    requireValue(header, "enc", "A256GCM");
    if (header.has("crit")) {
      throw invalid("crit", "not allowed");
    }
    if (version.isStrict()) {
      requireKid(header, destinationId);
      if (header.has("zip")) {
        throw invalid("zip", "not allowed");
      }
    } else if (header.has("zip")) {
      requireValue(header, "zip", "DEF");
    }
  }

  /** Metadata and data must say what they are; of attachments the metadata says it. */
  void requireContentType(JweScan jwe, ApiVersion version) {
    var type = StrictJson.textOr(header(jwe), "cty", "");
    if (version.isStrict() && !CONTENT_TYPES.contains(type)) {
      throw invalid("cty", "must be application/json or application/xml");
    }
  }

  private void requireKid(ObjectNode header, UUID destinationId) {
    var known =
        header
            .path("kid")
            .stringValueOpt()
            .flatMap(kid -> destinations.key(destinationId, kid))
            .filter(key -> key.use() == KeyUse.ENCRYPTION);
    if (known.isEmpty()) {
      throw invalid("kid", "no encryption key of the destination");
    }
  }

  private static void requireValue(ObjectNode header, String name, String value) {
    if (!StrictJson.textOr(header, name, "").equals(value)) {
      throw invalid(name, "must be " + value);
    }
  }

  private static Refusal invalid(String name, String why) {
    return Refusal.invalid("Invalid JWE Header '" + name + "': " + why);
  }

  private static ObjectNode header(JweScan jwe) {
    try {
      return StrictJson.readObject(jwe.header());
    } catch (ProtocolFault e) {
      throw Refusal.invalid("the header of the JWE is no JSON object");
    }
  }
}
