package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.events.Signatures;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.destinations.DestinationStore.Registered;
import de.zubringer.zustelldienst.events.ServiceKeys;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a route of version 1 says beside the destination: how it is reached, signed by the
 * Zustelldienst. The signature is detached (RFC 7515, appendix F), over the members in alphabetical
 * order and without blanks, which is how they are given out, too.
 */
@Component
@WhenEnabled
class DestinationParameters {
  private static final JsonMapper SORTING =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  private static final List<String> COPIED =
      List.of("encryptionKid", "metadataVersions", "replyChannels", "status");

  private final DestinationStore destinations;
  private final ServiceKeys keys;

  DestinationParameters(DestinationStore destinations, ServiceKeys keys) {
    this.destinations = destinations;
    this.keys = keys;
  }

  void addTo(ObjectNode route, Registered found, String base) {
    try {
      var parameters = StrictJson.readObject(SORTING.writeValueAsBytes(parameters(found, base)));
      route.set("destinationParameters", parameters);
      var key = keys.key(ServiceKeys.Name.SUBMISSION);
      var parts = Signatures.compact(key, "jwt", parameters).split("\\.", -1);
      route.put("destinationParametersSignature", parts[0] + ".." + parts[2]);
    } catch (ProtocolFault e) {
      throw new IllegalStateException("the service's key is one for signatures", e);
    }
  }

  private ObjectNode parameters(Registered found, String base) {
    var parameters = StrictJson.object();
    COPIED.forEach(member -> parameters.set(member, found.document().path(member).deepCopy()));
    var publicKeys = parameters.putObject("publicKeys").putArray("keys");
    destinations
        .keys(found.destination().destinationId())
        .forEach(key -> publicKeys.add(key.json()));
    var schemas = parameters.putArray("submissionSchemas");
    found.destination().services().stream()
        .flatMap(service -> service.schemas().stream())
        .distinct()
        .forEach(schema -> schemas.add(schema.json()));
    return parameters.put("submissionUrl", base + "/submission-api");
  }
}
