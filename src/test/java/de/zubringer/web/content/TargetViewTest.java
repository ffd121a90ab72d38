package de.zubringer.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TargetViewTest {
  private static final String SYSTEM =
      """
      format: system/1
      id: muster
      name: Musterverfahren
      kind: fachverfahren
      formats: [datei]
      interfaces: [{id: ordner, connector: folder, format: datei}]
      """;

  private static final String FIXED =
      """
      format: target-format/1
      id: datei
      name: Antrag
      kind: fixed-width
      charset: iso-8859-1
      lineEnd: crlf
      fields:
        - {name: NAME, label: Name, type: text, start: 1, length: 8}
        - {name: MIETE, label: Miete, type: money, pattern: 0V00, start: 9, length: 7}
        - {name: AB, label: Beginn, type: date, pattern: yyyyMMdd, start: 16, length: 8}
      """;

  private static final String TABLE =
      """
      format: target-format/1
      id: datei
      kind: sql-table
      table: antrag
      key: id
      fields:
        - {name: halter, type: text, length: 20}
      """;

  private static final String FIXED_TYPE = "text/x-fixed-width; charset=ISO-8859-1";
  private static final byte[] RECORD =
      "Müller  004505020261201\r\n".getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void showsRecordsOfFixedWidthFieldByField() {
    var view = TargetView.of(FIXED_TYPE, RECORD, () -> Optional.of(format(FIXED)));

    assertThat(view.fields())
        .containsExactly(
            new FieldGroup(
                "Antrag 1",
                List.of(
                    new Fact("Name", "Müller"),
                    new Fact("Miete", "450,50"),
                    new Fact("Beginn", "01.12.2026"))));
    assertThat(view.raw()).startsWith("Müller  0045050");
  }

  @Test
  void showsRowsOfADatabaseTableByTable() {
    var rows =
        """
        {"title": "Antrag", "columns": [
          {"label": "Halter", "as": "text", "value": "Müller"},
          {"label": "Gebühr", "as": "decimal", "value": "30.70"},
          {"label": "Beginn", "as": "date", "value": "2026-12-01"}],
         "children": [{"title": "Fahrzeug", "rows": [[{"label": "Kennzeichen", "value": "EF-AB 1"}]]}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    var view =
        TargetView.of(
            "application/vnd.zubringer.rows+json", rows, () -> Optional.of(format(TABLE)));

    assertThat(view.fields())
        .containsExactly(
            new FieldGroup(
                "Antrag",
                List.of(
                    new Fact("Halter", "Müller"),
                    new Fact("Gebühr", "30,70"),
                    new Fact("Beginn", "01.12.2026"))),
            new FieldGroup("Fahrzeug 1", List.of(new Fact("Kennzeichen", "EF-AB 1"))));
  }

  @Test
  void showsAtLeastTheFileWhereItsFormatIsNoLongerKnown() {
    var view = TargetView.of(FIXED_TYPE, RECORD, Optional::empty);

    assertThat(view.fields()).isEmpty();
    assertThat(view.raw()).startsWith("Müller");
  }

  @Test
  void asksForNoFormatWhereItNeedsNone() {
    var view =
        TargetView.of(
            "application/json",
            "{\"name\": \"Müller\"}".getBytes(StandardCharsets.UTF_8),
            () -> {
              throw new AssertionError("not needed");
            });

    assertThat(view.fields()).isNotEmpty();
  }

  private static TargetFormat format(String yaml) {
    var files = new TreeMap<String, byte[]>();
    files.put("systems/muster/system.yaml", SYSTEM.getBytes(StandardCharsets.UTF_8));
    files.put("systems/muster/formats/datei/format.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return Catalogue.of(Workspace.read(new Folder(files)))
        .system("muster")
        .flatMap(system -> system.format("datei"))
        .orElseThrow();
  }
}
