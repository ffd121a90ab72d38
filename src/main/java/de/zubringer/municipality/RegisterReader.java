package de.zubringer.municipality;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the register of a workspace; a faulty line is a finding and left out. */
final class RegisterReader {
  private static final String WORKSPACE = "workspace.yaml";
  private static final List<String> COLUMNS = List.of("ars", "type", "name", "parent_ars");

  private final String path;
  private final List<Finding> findings;
  private final Map<String, RegisterRow> rows = new LinkedHashMap<>();

  private RegisterReader(String path, List<Finding> findings) {
    this.path = path;
    this.findings = findings;
  }

  static Register read(Workspace workspace, List<Finding> findings) {
    var path =
        workspace
            .document(WORKSPACE)
            .map(document -> document.content().path("register").asString(""))
            .filter(named -> !named.isEmpty())
            .orElse("register/bodies.csv");
    var reader = new RegisterReader(path, findings);
    workspace.file(path).ifPresentOrElse(reader::readAll, () -> reader.missing(workspace));
    return new Register(reader.rows.values().stream().map(RegisterRow::body).toList());
  }

  private void missing(Workspace workspace) {
    workspace
        .document(WORKSPACE)
        .map(document -> document.at(Finding.error("register-missing", "register", path)))
        .ifPresent(findings::add);
  }

  private void readAll(byte[] bytes) {
    try {
      CsvReader.builder()
          .allowMissingFields(true)
          .allowExtraFields(true)
          .ofNamedCsvRecord(text(bytes))
          .forEach(this::readRow);
    } catch (CsvParseException e) {
      fault("register-unreadable", 1);
    }
    rows.values().forEach(this::checkPlace);
  }

  private static String text(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void readRow(NamedCsvRecord fields) {
    var line = (int) fields.getStartingLineNumber();
    var missing = COLUMNS.stream().filter(column -> !fields.getHeader().contains(column)).toList();
    if (!missing.isEmpty()) {
      if (rows.isEmpty() && findings.stream().noneMatch(this::isAboutColumns)) {
        fault("register-column-missing", 1, String.join(", ", missing));
      }
      return;
    }
    var row = RegisterRow.read(fields, (code, arguments) -> fault(code, line, arguments));
    row.ifPresent(
        read -> {
          if (rows.putIfAbsent(read.key(), read) != null) {
            fault("register-key-twice", line, read.key());
          }
        });
  }

  private boolean isAboutColumns(Finding finding) {
    return finding.code().equals("register-column-missing");
  }

  private void checkPlace(RegisterRow row) {
    if (row.body().kind() != Kind.LAND && !rows.containsKey(row.parentKey())) {
      fault("register-parent-unknown", row.line(), row.key(), row.parentKey());
    } else if (row.key().equals(row.parentKey()) || !row.key().startsWith(row.parentKey())) {
      fault("register-parent-wrong", row.line(), row.key(), row.parentKey());
    }
    var fulfilling = row.body().fulfilling();
    if (fulfilling != null && !isMember(row, fulfilling)) {
      fault("register-fulfilling-wrong", row.line(), fulfilling.digits(), row.key());
    }
  }

  private boolean isMember(RegisterRow association, Ars municipality) {
    var member = rows.get(municipality.digits());
    return member != null && member.parentKey().equals(association.key());
  }

  private void fault(String code, int line, String... arguments) {
    findings.add(Finding.error(code, "", arguments).at(new Spot(path, line)));
  }
}
