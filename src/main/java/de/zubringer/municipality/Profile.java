package de.zubringer.municipality;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a body says about itself, once for all Leistungen (format {@code profile/1}). Name, kind and
 * members come from the register.
 *
 * @param answers of scope municipality, by the id of the variation point
 * @param documents by their id, such as {@code avv}
 */
public record Profile(
    Ars ars,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Contact contact,
    List<OfficeKey> keys,
    List<OrgUnit> units,
    List<Installation> systems,
    List<Destination> destinations,
    Map<String, Answer> answers,
    Map<String, Paper> documents,
    List<Statute> statutes) {

  public Profile {
    contact = orNone(contact);
  }

  public Optional<OrgUnit> unit(String id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** The units that have a function on a day, in the order of the file. */
  public List<OrgUnit> unitsWith(String function, LocalDate day) {
    return units.stream()
        .filter(unit -> unit.functions().contains(function) && unit.isValidOn(day))
        .toList();
  }

  /** The keys of a kind on a day, such as {@code dvdv}, in the order of the file. */
  public List<OfficeKey> keysOf(String kind, LocalDate day) {
    return keys.stream().filter(key -> key.kind().equals(kind) && key.isValidOn(day)).toList();
  }

  /** All functions the units have, for {@code $profile.functions}. */
  public SortedSet<String> functions() {
    var functions = new TreeSet<String>();
    units.forEach(unit -> functions.addAll(unit.functions()));
    return functions;
  }

  /**
   * The document of a step: it has the name of the step, perhaps with more behind it. Of several
   * one that is signed counts.
   */
  public Optional<Map.Entry<String, Paper>> paper(String step) {
    var found =
        documents.entrySet().stream()
            .filter(entry -> (entry.getKey() + "-").startsWith(step + "-"))
            .toList();
    return found.stream()
        .filter(entry -> entry.getValue().isSigned())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  public Optional<Installation> system(String id) {
    return systems.stream().filter(system -> system.id().equals(id)).findFirst();
  }

  public Optional<Destination> destination(String id) {
    return destinations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The one statute for a Leistung that is valid on a day; overlaps are a finding beforehand. */
  public Optional<Statute> statuteOn(LocalDate day, LeikaKey leistung) {
    return statutes.stream()
        .filter(statute -> statute.isValidOn(day) && statute.covers(leistung))
        .findFirst();
  }

  private static Contact orNone(@Nullable Contact contact) {
    return contact == null ? Contact.NONE : contact;
  }
}
