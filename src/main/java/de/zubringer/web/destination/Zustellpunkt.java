package de.zubringer.web.destination;

import de.zubringer.connection.Adaptation;
import de.zubringer.intake.Subscription;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Body;
import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a draft says of the Zustellpunkt of its Leistung.
 *
 * @param name the local one, also that of its keys
 * @param id the UUID the Zustelldienst gave it
 */
record Zustellpunkt(String name, Optional<UUID> id, Optional<String> environment) {
  static final String ID = "destination.destinationId";
  static final String ENVIRONMENT = "destination.environment";

  static Zustellpunkt of(Drafted drafted) {
    var survey = drafted.survey();
    var id = question(survey, ID);
    return new Zustellpunkt(
        id.home().path().get(1),
        value(id).map(UUID::fromString),
        value(question(survey, ENVIRONMENT)));
  }

  private static Question question(Survey survey, String id) {
    return survey.questions().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Optional<String> value(Question question) {
    return Optional.ofNullable(question.standing().value()).map(Object::toString);
  }

  /** Name of its entry in the key store. */
  String keys(Drafted drafted) {
    return drafted
        .book()
        .municipalities()
        .profile(drafted.owner().ars())
        .flatMap(profile -> profile.destination(name))
        .flatMap(one -> Optional.ofNullable(one.keys()))
        .map(keys -> keys.replaceFirst("^secret:", ""))
        .orElse(name);
  }

  /** What is registered with the Zustelldienst and fetched from there. */
  Subscription subscription(Drafted drafted, UUID destination, String environment) {
    return new Subscription(
        destination, drafted.owner(), environment, keys(drafted), offers(drafted.adaptation()));
  }

  private static List<Subscription.Offer> offers(Adaptation adaptation) {
    var leistung = adaptation.leistung();
    var areas = adaptation.areas().stream().map(Body::ars).toList();
    return leistung.keys().stream()
        .map(
            key ->
                new Subscription.Offer(
                    key,
                    leistung.nameUnder(key),
                    areas,
                    leistung.submission().schemaUri(),
                    leistung.submission().mimeType()))
        .toList();
  }

  /** Only its keys; nothing can be fetched by it. */
  static Subscription keysOnly(MunicipalityId owner, String keys) {
    return new Subscription(new UUID(0, 0), owner, "", keys, List.of());
  }
}
