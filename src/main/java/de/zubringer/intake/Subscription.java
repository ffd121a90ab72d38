package de.zubringer.intake;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import java.util.List;
import java.util.UUID;

/**
 * A Zustellpunkt this installation fetches from.
 *
 * @param keys name of its entry in the key store
 * @param services what may be sent there, by the live plans
 * @param rejectsByItself whether a faulty submission goes back without a person looking at it
 */
public record Subscription(
    UUID destination,
    MunicipalityId municipality,
    String environment,
    String keys,
    List<Offer> services,
    boolean rejectsByItself) {

  public Subscription(
      UUID destination,
      MunicipalityId municipality,
      String environment,
      String keys,
      List<Offer> services) {
    this(destination, municipality, environment, keys, services, true);
  }

  /**
   * A Leistung that may be sent there.
   *
   * @param areas keys of the areas it is offered for
   * @param schemaUri of the data schema, with its media type
   */
  public record Offer(
      LeikaKey leika, String name, List<Ars> areas, String schemaUri, String mimeType) {}
}
