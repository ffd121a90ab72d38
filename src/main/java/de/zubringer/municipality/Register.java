package de.zubringer.municipality;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The official register of bodies: the only source of names, kinds and members. District and city
 * of a kreisfreie Stadt are one body.
 */
public final class Register {
  private final SortedMap<Ars, Body> bodies = new TreeMap<>();
  private final Map<Ars, List<Body>> children = new HashMap<>();
  private final Map<Ars, Ars> fulfilled = new HashMap<>();

  private final Successions successions;

  Register(Collection<Body> all, List<AreaChange> changes) {
    all.forEach(body -> bodies.merge(body.ars(), body, Register::cityRatherThanDistrict));
    for (var body : bodies.values()) {
      var parent = body.parent();
      if (parent != null) {
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(body);
      }
      var fulfilling = body.fulfilling();
      if (fulfilling != null) {
        fulfilled.put(fulfilling, body.ars());
      }
    }
    successions = new Successions(municipalities(), changes);
  }

  public Optional<Body> body(Ars ars) {
    return Optional.ofNullable(bodies.get(ars));
  }

  /** The body of a key of any level, padded or not. */
  public Optional<Body> ofKey(String key) {
    return Ars.isLevel(key) ? body(Ars.ofLevel(key)) : Optional.empty();
  }

  /** Whether there is no register at all. */
  public boolean isEmpty() {
    return bodies.isEmpty();
  }

  /** All bodies by their key. */
  public List<Body> bodies() {
    return List.copyOf(bodies.values());
  }

  /** All municipalities, kreisfreie Städte among them, by their key. */
  public List<Body> municipalities() {
    return bodies.values().stream().filter(body -> body.kind().isMunicipality()).toList();
  }

  /** The municipalities that exist on a day, by their key. */
  public List<Body> municipalities(LocalDate day) {
    return municipalities().stream().filter(body -> body.isValidOn(day)).toList();
  }

  /** The municipalities of a Landkreis that exist on a day, by their key. */
  public List<Body> municipalitiesOf(Ars district, LocalDate day) {
    return municipalities(day).stream()
        .filter(
            body -> districtOf(body.ars()).filter(one -> one.ars().equals(district)).isPresent())
        .toList();
  }

  /** Authorities that have no area of their own, by their key. */
  public List<Body> authorities() {
    return bodies.values().stream().filter(body -> body.kind().isAuthority()).toList();
  }

  /** The Verwaltungsgemeinschaft or erfüllende Gemeinde (as association) a municipality is in. */
  public Optional<Body> associationOf(Ars municipality) {
    return parentOf(municipality).filter(body -> body.kind().isAssociation());
  }

  /** The same on a day: an association that has ended has no members any more. */
  public Optional<Body> associationOf(Ars municipality, LocalDate day) {
    return associationOf(municipality).filter(body -> body.isValidOn(day));
  }

  /**
   * The municipalities that exist on a day in the area of one that has ended, with their shares of
   * it; itself while it exists; none where nobody knows.
   */
  public List<Successor> successorsOf(Ars municipality, LocalDate day) {
    return body(municipality).map(body -> successions.of(body, day)).orElse(List.of());
  }

  /** The municipalities that ended before a day and whose area went to this one. */
  public List<Body> predecessorsOf(Ars municipality, LocalDate day) {
    return successions.endedIn(municipality, day);
  }

  /** The changes of the areas of municipalities, in the order of the file. */
  public List<AreaChange> changes() {
    return successions.changes();
  }

  /**
   * Why a key of the register does not count on a day, and which one to take instead; nothing if it
   * counts or is not in the register.
   */
  public Optional<Finding> absence(Ars key, LocalDate day) {
    return body(key)
        .filter(body -> !body.isValidOn(day))
        .map(body -> successions.absence(body, day));
  }

  /** The members of an association, which may also be named by the municipality that fulfils. */
  public List<Body> membersOf(Ars association) {
    var key = fulfilled.getOrDefault(association, association);
    return body(key).filter(body -> body.kind().isAssociation()).isPresent()
        ? List.copyOf(children.getOrDefault(key, List.of()))
        : List.of();
  }

  /** The municipality that carries out for a member of an erfüllende Gemeinde, itself included. */
  public Optional<Body> fulfillingOf(Ars municipality) {
    return associationOf(municipality).map(Body::fulfilling).flatMap(this::body);
  }

  /** The Kreis of a municipality or association; a kreisfreie Stadt is its own. */
  public Optional<Body> districtOf(Ars ars) {
    return body(Ars.ofLevel(ars.digits().substring(0, 5))).filter(Register::isDistrict);
  }

  /** The Land of any body. */
  public Optional<Body> landOf(Ars ars) {
    return body(Ars.ofLevel(ars.digits().substring(0, 2)));
  }

  private Optional<Body> parentOf(Ars ars) {
    return body(ars).map(Body::parent).flatMap(this::body);
  }

  private static boolean isDistrict(Body body) {
    return body.kind() == Kind.LANDKREIS || body.kind() == Kind.KREISFREIE_STADT;
  }

  /** The line of the city names the district as its parent, which has the same key. */
  private static Body cityRatherThanDistrict(Body first, Body second) {
    return second.ars().equals(second.parent())
        ? second.under(first.parent())
        : first.under(second.parent());
  }
}
