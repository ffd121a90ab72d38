package de.zubringer.mapping;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feldabbildung ({@code mapping/1}): how a system takes the applications of one Leistung, with the
 * local rows of a connection on top.
 *
 * @param path of the file in the workspace
 * @param packages versions of the package it was tested with: {@code 1.x}
 * @param to id of the target format
 * @param tables by name
 */
public record FieldMapping(
    String path,
    String leistung,
    String packages,
    int version,
    String to,
    List<Repeat> repeat,
    List<Row> rows,
    List<Dropped> dropped,
    Map<String, TranslationTable> tables) {

  /** A field of the application the target does not take, and why. */
  public record Dropped(String source, String because) {}

  /** The file as it is written. */
  record MappingFile(
      String leistung,
      String packages,
      int version,
      String to,
      List<Repeat> repeat,
      List<Row> rows,
      List<Dropped> dropped) {}

  /** The mapping of a system (its folder) for a Leistung. */
  public static Optional<FieldMapping> of(
      Workspace workspace, String systemFolder, String leistung) {
    return workspace
        .document(systemFolder + "/mappings/" + leistung + ".yaml")
        .filter(Document::sound)
        .map(document -> of(workspace, document));
  }

  /** Every sound one of a workspace, in the order of the files. */
  public static List<FieldMapping> all(Workspace workspace) {
    return workspace.documents("mapping").stream()
        .map(document -> of(workspace, document))
        .toList();
  }

  /** The mapping a document holds, with the tables its system brings. */
  public static FieldMapping of(Workspace workspace, Document document) {
    var file = document.as(MappingFile.class);
    var tables = new HashMap<String, TranslationTable>();
    for (var row : file.rows()) {
      table(workspace, document.path(), row.table(), tables);
    }
    return new FieldMapping(
        document.path(),
        file.leistung(),
        file.packages(),
        file.version(),
        file.to(),
        file.repeat(),
        file.rows(),
        file.dropped(),
        tables);
  }

  /** A local row replaces the row of the same target; its table is one of the system's. */
  public FieldMapping with(Workspace workspace, List<Row> local) {
    var all = new ArrayList<>(rows);
    var allTables = new HashMap<>(tables);
    for (var row : local) {
      table(workspace, path, row.table(), allTables);
      var same = targets(all).indexOf(row.target());
      if (same < 0) {
        all.add(row);
      } else {
        all.set(same, row);
      }
    }
    return new FieldMapping(path, leistung, packages, version, to, repeat, all, dropped, allTables);
  }

  /** What repeats around a target field: its own list, and those whose entries hold that list. */
  public List<Repeat> around(String target) {
    var own = repeat.stream().filter(one -> one.covers(target)).findFirst();
    return repeat.stream()
        .filter(one -> own.filter(it -> it.equals(one) || one.encloses(it)).isPresent())
        .toList();
  }

  /** Whether it was tested with a version: {@code 1.x} covers all beginning with {@code 1.}. */
  public boolean covers(String packageVersion) {
    return packages.endsWith("x")
        ? packageVersion.startsWith(packages.substring(0, packages.length() - 1))
        : packages.equals(packageVersion);
  }

  /** The newest version of the package it was tested with. */
  public Optional<LeistungPackage> newestPackage(Catalogue catalogue) {
    return catalogue.packages().stream()
        .filter(one -> one.id().equals(leistung) && covers(one.version()))
        .reduce((older, newer) -> newer);
  }

  /** The system it belongs to. */
  public Optional<TargetSystem> system(Catalogue catalogue) {
    return catalogue.systems().stream().filter(one -> one.folder().equals(folder())).findFirst();
  }

  /** The folder of the system it belongs to. */
  public String folder() {
    return path.substring(0, path.indexOf("/mappings/"));
  }

  /** Where a translation table of the same system lies. */
  public static String tablePath(String mappingPath, String name) {
    return mappingPath.substring(0, mappingPath.indexOf("/mappings/")) + "/tables/" + name + ".csv";
  }

  private static List<String> targets(List<Row> rows) {
    return rows.stream().map(Row::target).toList();
  }

  private static void table(
      Workspace workspace,
      String path,
      @Nullable String name,
      Map<String, TranslationTable> tables) {
    if (name != null) {
      workspace
          .file(tablePath(path, name))
          .flatMap(TranslationTable::read)
          .ifPresent(table -> tables.put(name, table));
    }
  }
}
