package de.zubringer.municipality;

import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a profile says that the register, its folder or itself contradicts. */
final class ProfileCheck {
  private final Document document;
  private final Profile profile;
  private final List<Finding> findings;

  private ProfileCheck(Document document, Profile profile, List<Finding> findings) {
    this.document = document;
    this.profile = profile;
    this.findings = findings;
  }

  static void check(Document document, Profile profile, Register register, List<Finding> findings) {
    var check = new ProfileCheck(document, profile, findings);
    check.checkKey(register);
    check.checkUnits();
    check.checkIds("systems", profile.systems().stream().map(Installation::id).toList());
    check.checkIds("destinations", profile.destinations().stream().map(Destination::id).toList());
    check.checkIds("statutes", profile.statutes().stream().map(Statute::id).toList());
    check.checkDays("", profile.validFrom(), profile.validTo());
    check.checkStatutes();
  }

  private void checkKey(Register register) {
    var ars = profile.ars().digits();
    if (!register.isEmpty() && register.body(profile.ars()).isEmpty()) {
      fault("profile-ars-unknown", "ars", ars);
    }
    if (!document.path().matches("municipalities/" + ars + "-[^/]+/[^/]+")) {
      fault("profile-folder-wrong", "ars", ars, document.path());
    }
  }

  private void checkUnits() {
    var units = profile.units();
    checkIds("units", units.stream().map(OrgUnit::id).toList());
    var parents = new HashMap<String, @Nullable String>();
    units.forEach(unit -> parents.put(unit.id(), unit.parent()));
    for (int i = 0; i < units.size(); i++) {
      var unit = units.get(i);
      checkDays("units[" + i + "]", unit.validFrom(), unit.validTo());
      var parent = unit.parent();
      if (parent != null && !parents.containsKey(parent)) {
        fault("unit-parent-unknown", "units[" + i + "].parent", unit.id(), parent);
      } else if (isBelowItself(unit, parents)) {
        fault("unit-below-itself", "units[" + i + "].parent", unit.id());
      }
    }
  }

  private static boolean isBelowItself(OrgUnit unit, Map<String, @Nullable String> parents) {
    var seen = new HashSet<String>();
    for (var above = unit.parent(); above != null && seen.add(above); above = parents.get(above)) {
      if (above.equals(unit.id())) {
        return true;
      }
    }
    return false;
  }

  private void checkIds(String list, List<String> ids) {
    var seen = new HashSet<String>();
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        fault("entry-twice", list + "[" + i + "].id", ids.get(i));
      }
    }
  }

  private void checkDays(String place, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      fault("days-reversed", place.isEmpty() ? "validTo" : place + ".validTo");
    }
  }

  private void checkStatutes() {
    var statutes = profile.statutes();
    for (int i = 0; i < statutes.size(); i++) {
      var statute = statutes.get(i);
      checkDays("statutes[" + i + "]", statute.validFrom(), statute.validTo());
      for (var earlier : statutes.subList(0, i)) {
        if (earlier.overlaps(statute)) {
          fault("statutes-overlap", "statutes[" + i + "]", statute.id(), earlier.id());
        }
      }
    }
  }

  private void fault(String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
