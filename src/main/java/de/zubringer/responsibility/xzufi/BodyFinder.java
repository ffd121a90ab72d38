package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Register;
import de.zubringer.responsibility.xzufi.XzufiObject.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which body of the register a unit of a catalogue belongs to: by a regional key among its ids, by
 * its full name, or by the unit above. The place of its address says nothing: district and town may
 * have the same seat.
 */
final class BodyFinder {
  /** A tree of offices is a handful deep; more is a circle. */
  private static final int LEVELS_MAX = 12;

  private final Catalogue catalogue;
  private final AreaKeys keys;
  private final Map<String, List<Body>> byName = new HashMap<>();
  private final Map<Unit, Optional<Found>> found = new HashMap<>();

  BodyFinder(Catalogue catalogue, AreaKeys keys, Register register) {
    this.catalogue = catalogue;
    this.keys = keys;
    register.bodies().forEach(this::index);
  }

  /**
   * A body and how sure that is.
   *
   * @param certain by its official key, not only by its name
   */
  record Found(Body body, boolean certain) {}

  Optional<Found> body(Unit unit) {
    var known = found.get(unit);
    if (known == null) {
      known = look(unit, LEVELS_MAX);
      found.put(unit, known);
    }
    return known;
  }

  private Optional<Found> look(Unit unit, int levels) {
    return byKey(unit)
        .map(body -> new Found(body, true))
        .or(() -> byName(unit.name()).map(body -> new Found(body, false)))
        .or(() -> above(unit, levels));
  }

  private Optional<Found> above(Unit unit, int levels) {
    return levels == 0 || unit.parent().isEmpty()
        ? Optional.empty()
        : catalogue.unit(unit.parent()).flatMap(parent -> look(parent, levels - 1));
  }

  private Optional<Body> byKey(Unit unit) {
    var ids = new ArrayList<>(unit.furtherIds());
    ids.add(unit.id());
    return ids.stream()
        .filter(BodyFinder::isRegionalKey)
        .map(keys::meaning)
        .filter(AreaKeys.Meaning.Key.class::isInstance)
        .map(meaning -> ((AreaKeys.Meaning.Key) meaning).body())
        .findFirst();
  }

  /** Any office may have a number of its own of twelve digits; only the scheme tells. */
  private static boolean isRegionalKey(Identifier id) {
    var scheme = id.scheme().toLowerCase(Locale.ROOT);
    return scheme.endsWith(":rs") || scheme.contains("schluessel:rs") || scheme.endsWith("ars");
  }

  private Optional<Body> byName(String name) {
    var bodies = byName.getOrDefault(normal(name), List.of());
    return bodies.size() == 1 ? Optional.of(bodies.getFirst()) : Optional.empty();
  }

  /** The name alone may be that of a town, a district and an association; only with its kind. */
  private void index(Body body) {
    var bare = body.name().split(",", 2)[0];
    var key = "xzufi.words." + body.kind().word();
    if (body.validTo() == null && Wording.german().knows(key)) {
      for (var word : Wording.german().say(key).split("\\|", -1)) {
        byName.computeIfAbsent(normal(word + " " + bare), any -> new ArrayList<>()).add(body);
      }
    }
  }

  /** Names that differ only in case, hyphens and spaces are the same. */
  static String normal(String name) {
    return name.toLowerCase(Locale.GERMAN).replaceAll("[\\s\\-]+", " ").strip();
  }
}
