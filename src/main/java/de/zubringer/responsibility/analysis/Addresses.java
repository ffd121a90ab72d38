package de.zubringer.responsibility.analysis;

import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether every answer leads to an address, and every address to one body. */
final class Addresses {
  private Addresses() {}

  static List<Finding> check(Municipalities municipalities, Coverage coverage) {
    var findings = new ArrayList<Finding>();
    unreachable(municipalities, coverage, findings);
    shared(municipalities, findings);
    return findings;
  }

  /** Units that are answers but have neither mailbox nor Zustellpunkt. */
  private static void unreachable(
      Municipalities municipalities, Coverage coverage, List<Finding> findings) {
    var silent = new TreeSet<String>();
    for (var stretch : coverage.stretches()) {
      var answer = stretch.answer();
      if (answer.destination().isPresent() || answer.unit().isEmpty()) {
        continue;
      }
      answer
          .unitIn(municipalities)
          .filter(unit -> unit.mailbox() == null)
          .map(OrgUnit::name)
          .filter(name -> silent.add(answer.executingBody().get().ars() + name))
          .ifPresent(
              name ->
                  findings.add(
                      Finding.warning(
                          "unit-unreachable",
                          "units",
                          name,
                          bodyName(answer.executingBody().get()))));
    }
  }

  /** R28: a town and a district with the same seat never share a mailbox by accident. */
  private static void shared(Municipalities municipalities, List<Finding> findings) {
    Map<String, TreeMap<String, Profile>> users = new LinkedHashMap<>();
    for (var profile : municipalities.profiles()) {
      addresses(profile)
          .forEach(
              address ->
                  users
                      .computeIfAbsent(address.toLowerCase(Locale.ROOT), key -> new TreeMap<>())
                      .put(name(municipalities, profile), profile));
    }
    users.forEach(
        (address, profiles) -> {
          if (profiles.size() > 1) {
            findings.add(
                Finding.warning(
                    "address-shared", "", address, String.join(", ", profiles.keySet())));
          }
        });
  }

  private static Stream<String> addresses(Profile profile) {
    return Stream.concat(
            profile.units().stream().map(OrgUnit::mailbox),
            profile.destinations().stream().map(Destination::destinationId))
        .filter(Objects::nonNull)
        .distinct();
  }

  private static String name(Municipalities municipalities, Profile profile) {
    return municipalities
        .register()
        .body(profile.ars())
        .map(Addresses::bodyName)
        .orElse(profile.ars().digits());
  }

  private static String bodyName(Body body) {
    return body.name();
  }
}
