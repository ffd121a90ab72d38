package de.zubringer.cli.exchange;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.original.Adoption;
import de.zubringer.catalogue.original.FieldDifference;
import de.zubringer.catalogue.original.FieldDifference.Kind;
import de.zubringer.catalogue.original.WorkSheet;
import de.zubringer.catalogue.reader.FieldReader;
import de.zubringer.cli.exchange.AdoptionRun.Change;
import de.zubringer.connection.effect.FieldReaders;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What changes in an original, field by field, with whoever reads the field today. */
final class AdoptionEffects {
  private static final Set<Kind> NEW = Set.of(Kind.NEW, Kind.NEW_REQUIRED);

  private AdoptionEffects() {}

  static List<Change> of(Workspace workspace, String leistung, Adoption.Plan plan) {
    if (plan.differences().isEmpty()) {
      return List.of();
    }
    var readers = FieldReaders.of(workspace, leistung, plan.before());
    return plan.differences().stream().map(one -> change(one, readers, leistung)).toList();
  }

  /** A table to be worked off: one line for each change and reader. */
  static byte[] sheet(List<Change> changes) {
    return WorkSheet.of(
        "adopt.sheet.changes",
        changes.stream()
            .map(
                one ->
                    List.of(
                        one.kind(),
                        one.field(),
                        one.title(),
                        one.before(),
                        one.after(),
                        one.text(),
                        String.join("\n", one.readers()),
                        ""))
            .toList());
  }

  private static Change change(FieldDifference one, List<FieldReader> readers, String leistung) {
    var path = FieldPath.plain(one.path());
    return new Change(
        one.kind().word(),
        one.path(),
        one.title(),
        one.before(),
        one.after(),
        Wording.german()
            .say(
                "adopt.difference." + one.kind().word(),
                path.isEmpty() ? "–" : path,
                one.title(),
                one.before(),
                one.after()),
        NEW.contains(one.kind())
            ? mappings(readers, leistung)
            : one.touchesValues() ? reading(readers, path) : List.of());
  }

  private static List<String> reading(List<FieldReader> readers, String path) {
    return readers.stream()
        .filter(reader -> reader.path().equals(path))
        .map(FieldReader::shown)
        .distinct()
        .toList();
  }

  /** Nobody reads a new field yet; every mapping has to say what becomes of it. */
  private static List<String> mappings(List<FieldReader> readers, String leistung) {
    return readers.stream()
        .map(reader -> reader.spot().file())
        .filter(file -> file.endsWith("/mappings/" + leistung + ".yaml"))
        .distinct()
        .collect(Collectors.toList());
  }
}
