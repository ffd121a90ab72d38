package de.zubringer.fitconnect.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where applications for a Leistung in an area go, and what an online service shows about it. Only
 * the first two members are required; addresses of the web begin with https.
 *
 * @param destinationSignature compact JWS, see {@link DestinationSignature}
 * @param customParameters free; by agreement between online service and administration
 * @param origin who answered, such as {@code PVOG}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Route(
    UUID destinationId,
    String destinationSignature,
    @Nullable String destinationName,
    @Nullable String destinationShortName,
    @Nullable List<ContactPerson> contactPersons,
    @Nullable Address address,
    @Nullable String privacyPolicyUrl,
    @Nullable String imprintUrl,
    @Nullable Text furtherInformation,
    @Nullable Text requiredDocuments,
    @Nullable Text legalBasis,
    @Nullable Text deadline,
    @Nullable Map<String, Object> customParameters,
    @Nullable String origin) {

  /** A route that says nothing but where to. */
  public static Route to(UUID destinationId, String destinationSignature, @Nullable String name) {
    return new Route(
        destinationId,
        destinationSignature,
        name,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Somebody who can be asked. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ContactPerson(
      @Nullable String name, @Nullable String tel, @Nullable String fax, @Nullable String email) {}

  /** A postal address. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Address(
      @Nullable String street,
      @Nullable String houseNumber,
      @Nullable String additional,
      @Nullable String zip,
      @Nullable String city) {}

  /** HTML by language, such as {@code de}. */
  public record Text(Map<String, String> description) {
    public static Text german(String html) {
      return new Text(Map.of("de", html));
    }
  }
}
