package de.zubringer.municipality;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the register of a workspace: the official bodies and, from {@code authorities.csv} beside
 * them, the authorities; a faulty line is a finding and left out.
 */
final class RegisterReader {
  private static final String WORKSPACE = "workspace.yaml";
  private static final List<String> COLUMNS = List.of("ars", "type", "name", "parent_ars");

  private final Map<String, RegisterRow> rows = new LinkedHashMap<>();

  private RegisterReader() {}

  static Register read(Workspace workspace, List<Finding> findings) {
    var path =
        workspace
            .document(WORKSPACE)
            .map(document -> document.content().path("register").asString(""))
            .filter(named -> !named.isEmpty())
            .orElse("register/bodies.csv");
    var bytes = workspace.file(path);
    if (bytes.isEmpty()) {
      workspace
          .document(WORKSPACE)
          .map(document -> document.at(Finding.error("register-missing", "register", path)))
          .ifPresent(findings::add);
      return new Register(List.of(), List.of());
    }
    var reader = new RegisterReader();
    reader.readAll(new CsvFile(path, bytes.get(), findings));
    beside(workspace, path, "authorities.csv", findings).ifPresent(reader::readAll);
    var bodies = reader.rows.values().stream().map(RegisterRow::body).toList();
    var changes =
        beside(workspace, path, "changes.csv", findings)
            .map(file -> ChangesReader.read(file, bodies))
            .orElse(List.of());
    return new Register(bodies, changes);
  }

  private static Optional<CsvFile> beside(
      Workspace workspace, String path, String name, List<Finding> findings) {
    var other = path.replaceFirst("[^/]+$", name);
    return workspace.file(other).map(bytes -> new CsvFile(other, bytes, findings));
  }

  private void readAll(CsvFile file) {
    file.forEach(COLUMNS, line -> readRow(file, line));
    rows.values().stream()
        .filter(row -> row.file().path().equals(file.path()))
        .forEach(this::checkPlace);
  }

  private void readRow(CsvFile file, NamedCsvRecord fields) {
    var row = RegisterRow.read(file, fields);
    row.ifPresent(
        read -> {
          if (rows.putIfAbsent(read.key(), read) != null) {
            file.fault(read.line(), "register-key-twice", read.key());
          }
        });
  }

  private void checkPlace(RegisterRow row) {
    if (row.body().kind() != Kind.LAND && !rows.containsKey(row.parentKey())) {
      fault(row, "register-parent-unknown", row.key(), row.parentKey());
    } else if (row.key().equals(row.parentKey()) || !row.key().startsWith(row.parentKey())) {
      fault(row, "register-parent-wrong", row.key(), row.parentKey());
    }
    var fulfilling = row.body().fulfilling();
    if (fulfilling != null && !isMember(row, fulfilling)) {
      fault(row, "register-fulfilling-wrong", fulfilling.digits(), row.key());
    }
    var from = row.body().validFrom();
    var to = row.body().validTo();
    if (from != null && to != null && to.isBefore(from)) {
      fault(row, "days-reversed");
    }
  }

  private boolean isMember(RegisterRow association, Ars municipality) {
    var member = rows.get(municipality.digits());
    return member != null && member.parentKey().equals(association.key());
  }

  private static void fault(RegisterRow row, String code, String... arguments) {
    row.file().fault(row.line(), code, arguments);
  }
}
