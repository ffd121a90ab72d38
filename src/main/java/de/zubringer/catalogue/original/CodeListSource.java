package de.zubringer.catalogue.original;

import de.zubringer.catalogue.codelist.Genericode;
import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.catalogue.codelist.Genericode.Taken;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Code lists an original only refers to: files in genericode, and what is known from before. */
public final class CodeListSource {
  public static final CodeListSource NONE = new CodeListSource(Map.of(), List.of());

  private record Edition(String file, byte[] xml, Imported list) {}

  private final List<Edition> editions = new ArrayList<>();
  private final List<Imported> known;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param files in genericode, by name; one that is none is a finding
   * @param known lists of an earlier import
   */
  public CodeListSource(Map<String, byte[]> files, Collection<Imported> known) {
    this.known = List.copyOf(known);
    files.forEach(
        (name, xml) -> {
          switch (Genericode.read(name, xml, null, null)) {
            case Outcome.Done<Taken>(var taken) ->
                editions.add(new Edition(name, xml, taken.list()));
            case Outcome.Held<Taken>(var found) -> found.forEach(findings::add);
            default -> {}
          }
        });
  }

  /** The same files, and lists of an earlier import. */
  public CodeListSource knowing(Collection<Imported> lists) {
    var more = new CodeListSource(Map.of(), lists);
    more.editions.addAll(editions);
    more.findings.addAll(findings);
    return more;
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /**
   * The edition asked for; where none is asked for, the one there is.
   *
   * @param version may be empty
   * @param codeColumn id of the column with the codes; null = that of the first key
   */
  public Optional<Taken> find(
      String urn, String version, @Nullable String codeColumn, @Nullable String nameColumn) {
    var fitting = editions.stream().filter(one -> fits(one.list(), urn, version)).toList();
    if (fitting.size() == 1) {
      var edition = fitting.getFirst();
      return Genericode.read(edition.file(), edition.xml(), codeColumn, nameColumn)
              instanceof Outcome.Done<Taken>(var taken)
          ? Optional.of(taken)
          : Optional.empty();
    }
    var before = known.stream().filter(list -> fits(list, urn, version)).toList();
    return before.size() == 1
        ? Optional.of(new Taken(before.getFirst(), List.of()))
        : Optional.empty();
  }

  private static boolean fits(Imported list, String urn, String version) {
    return list.urn().equals(urn) && (version.isEmpty() || list.version().equals(version));
  }
}
