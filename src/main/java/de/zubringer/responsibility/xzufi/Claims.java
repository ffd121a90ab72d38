package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Register;
import de.zubringer.responsibility.xzufi.BodyFinder.Found;
import de.zubringer.responsibility.xzufi.Catalogue.Located;
import de.zubringer.responsibility.xzufi.XzufiObject.Responsibility;
import de.zubringer.responsibility.xzufi.XzufiObject.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a catalogue claims, in keys of the workspace; what cannot be said so is told. */
final class Claims {
  private final Catalogue catalogue;
  private final AreaKeys keys;
  private final BodyFinder bodies;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private int foreign;

  private Claims(Catalogue catalogue, AreaKeys keys, BodyFinder bodies) {
    this.catalogue = catalogue;
    this.keys = keys;
    this.bodies = bodies;
  }

  static Claims of(Catalogue catalogue, Register register, String land) {
    var keys = new AreaKeys(register, land);
    var claims = new Claims(catalogue, keys, new BodyFinder(catalogue, keys, register));
    catalogue.responsibilities().forEach(claims::take);
    return claims;
  }

  /**
   * One Zuständigkeit for one Leistung.
   *
   * @param body none if nobody knows which body the unit belongs to
   * @param areas keys cut at their level
   */
  record Claim(
      LeikaKey leistung,
      Unit unit,
      Optional<Found> body,
      List<String> areas,
      Located<Responsibility> source) {}

  List<Claim> claims() {
    return claims;
  }

  List<Finding> findings() {
    var all = new ArrayList<>(findings);
    if (foreign > 0) {
      all.add(Finding.hint("xzufi-area-foreign", "", String.valueOf(foreign)));
    }
    return all;
  }

  Optional<Found> body(Unit unit) {
    return bodies.body(unit);
  }

  private void take(Located<Responsibility> source) {
    var responsibility = source.object();
    var leistungen = catalogue.keysOf(responsibility.leistung());
    if (leistungen.isEmpty()) {
      tell(source, "xzufi-leistung-unknown", responsibility.leistung().text());
      return;
    }
    var unit = catalogue.unit(responsibility.unit());
    if (unit.isEmpty()) {
      tell(source, "xzufi-unit-unknown", responsibility.unit().text());
      return;
    }
    var areas = areas(source);
    var body = bodies.body(unit.get());
    if (body.isEmpty()) {
      tell(source, "xzufi-body-unknown", unit.get().name());
    }
    if (!areas.isEmpty()) {
      leistungen.forEach(
          leistung -> claims.add(new Claim(leistung, unit.get(), body, areas, source)));
    }
  }

  private List<String> areas(Located<Responsibility> source) {
    if (source.object().areas().isEmpty()) {
      tell(source, "xzufi-area-missing", source.object().id().text());
    }
    var found = new ArrayList<String>();
    for (var area : source.object().areas()) {
      switch (keys.meaning(described(area))) {
        case AreaKeys.Meaning.Key key -> found.add(key.levelKey());
        case AreaKeys.Meaning.Foreign any -> foreign++;
        case AreaKeys.Meaning.Wrong any -> fault(source, "xzufi-area-wrong", area.text());
        case AreaKeys.Meaning.Unlisted any -> tell(source, "xzufi-area-unknown", area.text());
        case AreaKeys.Meaning.EightDigits eight ->
            fault(
                source,
                "xzufi-area-eight",
                area.text(),
                eight.perhaps().map(body -> body.ars().digits()).orElse("-"));
      }
    }
    return found.stream().distinct().toList();
  }

  /** A Gebiet of the message may say the key its id does not. */
  private Identifier described(Identifier area) {
    return catalogue
        .area(area)
        .filter(one -> !one.key().isEmpty())
        .map(one -> new Identifier(one.key(), "", ""))
        .orElse(area);
  }

  /** The same thing is told once. */
  private void tell(Located<Responsibility> source, String code, String argument) {
    if (told.add(code + argument)) {
      findings.add(source.at(Finding.warning(code, "", argument)));
    }
  }

  private void fault(Located<Responsibility> source, String code, String... arguments) {
    if (told.add(code + arguments[0])) {
      findings.add(source.at(Finding.error(code, "", arguments)));
    }
  }
}
