package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.KeyUse;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What can be seen of an encrypted part from outside: its form, its header and its tag. */
@Component
@WhenEnabled
class SealedPart {
  private static final Set<String> CONTENT_TYPES = Set.of("application/json", "application/xml");

  private final DestinationStore destinations;

  SealedPart(DestinationStore destinations) {
    this.destinations = destinations;
  }

  void requireSound(String jwe, UUID destinationId) {
    var kid =
        header(jwe)
            .kid()
            .orElseThrow(() -> Refusal.invalid("Invalid JWE Header 'kid': is missing"));
    if (destinations
        .key(destinationId, kid)
        .filter(key -> key.use() == KeyUse.ENCRYPTION)
        .isEmpty()) {
      throw Refusal.invalid("Invalid JWE Header 'kid': no encryption key of the destination");
    }
  }

  /** Metadata and data must say what they are; of attachments the metadata says it. */
  void requireContentType(String jwe) {
    if (header(jwe).contentType().filter(CONTENT_TYPES::contains).isEmpty()) {
      throw Refusal.invalid(
          "Invalid JWE Header 'cty': must be application/json or application/xml");
    }
  }

  static String tag(String jwe) {
    try {
      return Jwe.authenticationTag(jwe);
    } catch (ProtocolFault e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static Jwe.Header header(String jwe) {
    try {
      return Jwe.header(jwe);
    } catch (ProtocolFault e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }
}
