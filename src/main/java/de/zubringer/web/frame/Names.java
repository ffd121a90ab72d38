package de.zubringer.web.frame;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Body;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of administrations and Leistungen, by what is live now. */
@Component
public class Names {
  private final Connections connections;

  Names(Connections connections) {
    this.connections = connections;
  }

  /** The official name, or the key of an administration nobody knows. */
  public String municipality(MunicipalityId municipality) {
    return connections
        .current()
        .municipalities()
        .register()
        .body(municipality.ars())
        .map(Body::fullName)
        .orElse(municipality.toString());
  }

  /** The name of a Leistung, or its key. */
  public String leistung(LeikaKey leika) {
    if (leika.equals(LeikaKey.NONE)) {
      return Words.say("leistung.ohne-schluessel");
    }
    return connections.current().catalogue().packagesOf(leika).stream()
        .map(known -> known.nameUnder(leika))
        .findFirst()
        .orElse(leika.digits());
  }

  /** The package by which an administration runs a Leistung now. */
  public Optional<LeistungPackage> leistungPackage(MunicipalityId municipality, LeikaKey leika) {
    return connections.current().plan(municipality, leika).map(ConnectionPlan::leistung);
  }

  /** Names of all Leistungen by their id. */
  public SortedMap<String, String> leistungen() {
    var names = new TreeMap<String, String>();
    connections.current().catalogue().packages().forEach(one -> names.put(one.id(), one.name()));
    return names;
  }

  /** What journeys can be searched by: {@code <Leistung>:<id>} and its name with the Leistung. */
  public SortedMap<String, String> businessKeys() {
    var keys = new TreeMap<String, String>();
    for (var one : connections.current().catalogue().packages()) {
      for (var key : one.businessKeys()) {
        keys.put(
            one.id() + ":" + key.id(), Words.say("leistung.suchbegriff", key.name(), one.name()));
      }
    }
    return keys;
  }

  /** Names of all connected administrations. */
  public SortedMap<MunicipalityId, String> municipalities() {
    var names =
        new TreeMap<MunicipalityId, String>((one, other) -> one.ars().compareTo(other.ars()));
    connections
        .current()
        .plans()
        .forEach(plan -> names.put(plan.municipality(), plan.body().fullName()));
    return names;
  }

  /** The names of what is connected in an administration. */
  public String connected(MunicipalityId municipality) {
    return connections.current().plansOf(municipality).stream()
        .map(plan -> plan.leistung().name())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
