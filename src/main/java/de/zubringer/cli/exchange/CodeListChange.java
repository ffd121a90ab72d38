package de.zubringer.cli.exchange;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.CodeList.Code;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.catalogue.reader.FieldReader;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.connection.effect.FieldReaders;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a further edition of a code list changes, and whoever reads a field that uses the list. */
record CodeListChange(List<String> lines) {
  private static final CodeListChange NONE = new CodeListChange(List.of());

  /** {@code packages/<leistung>/<version>/codelists}, below the head of the workspace. */
  private static final int DEPTH = 4;

  /** Nothing where the folder is that of no package, or the list is new there. */
  static CodeListChange of(Path codeLists, String id, Imported list) {
    var folder = codeLists.toAbsolutePath().normalize();
    var steps = folder.getNameCount();
    var root = folder.resolve("../".repeat(DEPTH)).normalize();
    if (steps < DEPTH || !Files.exists(root.resolve(Workspace.HEAD))) {
      return NONE;
    }
    var workspace = WorkspaceFolder.read(root);
    var leistung = folder.getName(steps - 3).toString();
    var version = folder.getName(steps - 2).toString();
    return Catalogue.of(workspace)
        .leistungPackage(leistung, version)
        .flatMap(found -> change(workspace, found, id, list))
        .orElse(NONE);
  }

  private static Optional<CodeListChange> change(
      Workspace workspace, LeistungPackage leistung, String id, Imported list) {
    return Optional.ofNullable(leistung.codeLists().get(id))
        .map(before -> codes(before, list))
        .map(
            codes -> {
              var lines = new ArrayList<>(codes);
              if (!codes.isEmpty()) {
                readers(workspace, leistung, id)
                    .forEach(reader -> lines.add(say("cli.codelist.reader", reader.shown())));
              }
              return new CodeListChange(lines);
            });
  }

  private static List<String> codes(CodeList before, Imported list) {
    var lines = new ArrayList<String>();
    var now = new HashSet<String>();
    for (var code : list.codes()) {
      now.add(code.code());
      var known = before.code(code.code()).map(Code::name);
      if (known.isEmpty()) {
        lines.add(say("cli.codelist.new", code.code(), code.name()));
      } else if (!known.get().equals(code.name())) {
        lines.add(say("cli.codelist.renamed", code.code(), known.get(), code.name()));
      }
    }
    before.codes().stream()
        .filter(code -> !now.contains(code.code()))
        .forEach(code -> lines.add(say("cli.codelist.gone", code.code(), code.name())));
    return lines;
  }

  private static List<FieldReader> readers(
      Workspace workspace, LeistungPackage leistung, String id) {
    var fields =
        leistung.schema().fields().stream()
            .filter(field -> field.codeList().filter(id::equals).isPresent())
            .map(DataField::path)
            .map(path -> path.replace("[]", ""))
            .collect(Collectors.toSet());
    return FieldReaders.of(workspace, leistung.id(), leistung.version()).stream()
        .filter(reader -> fields.contains(reader.path()))
        .toList();
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
