package de.zubringer.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.CommandLines;
import de.zubringer.testing.WorkspaceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCodeListVerbTest {
  private static final String LIST =
      """
      <gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
        <Identification>
          <ShortName>planformat</ShortName><LongName>Planformat</LongName><Version>2</Version>
          <CanonicalUri>urn:muster:planformat</CanonicalUri>
          <CanonicalVersionUri>urn:muster:planformat_2</CanonicalVersionUri>
        </Identification>
        <ColumnSet>
          <Column Id="code" Use="required"><ShortName>code</ShortName><Data Type="string"/></Column>
          <Column Id="name" Use="required"><ShortName>name</ShortName><Data Type="string"/></Column>
          <Column Id="rang" Use="optional"><ShortName>rang</ShortName><Data Type="string"/></Column>
          <Key Id="k"><ShortName>k</ShortName><ColumnRef Ref="code"/></Key>
        </ColumnSet>
        <SimpleCodeList>
          <Row><Value ColumnRef="code"><SimpleValue>PDF</SimpleValue></Value>
               <Value ColumnRef="name"><SimpleValue>PDF/A</SimpleValue></Value></Row>
          <Row><Value ColumnRef="code"><SimpleValue>DWG</SimpleValue></Value>
               <Value ColumnRef="name"><SimpleValue>Zeichnung</SimpleValue></Value></Row>
        </SimpleCodeList>
      </gc:CodeList>
      """;

  @TempDir Path dir;

  @Test
  void tellsWhatAFurtherEditionChangesAndForWhom() throws IOException {
    var workspace = dir.resolve("mappe");
    new VerbRun(workspace).write(WorkspaceFiles.reference());
    var lists = workspace.resolve("packages/baugenehmigung/1.0.0/codelists");

    assertThat(taken(lists, "planformat"))
        .contains("neu: DWG", "entfallen: DXF", "anders benannt: PDF", "„PDF/A“")
        .contains("systems/posteingang/mappings/baugenehmigung.yaml:")
        .contains("variation-points.yaml:")
        .contains("Nicht übernommene Spalten", "rang");
    assertThat(lists.resolve("planformat-2.csv")).content().contains("DWG");
    assertThat(lists.resolve("planformat.yaml")).exists();
  }

  @Test
  void tellsNothingOfAListThatIsNew() throws IOException {
    var workspace = dir.resolve("mappe");
    new VerbRun(workspace).write(WorkspaceFiles.reference());
    var lists = workspace.resolve("packages/baugenehmigung/1.0.0/codelists");
    var elsewhere = Files.createDirectories(dir.resolve("ordner"));

    assertThat(taken(lists, "neueliste")).doesNotContain("neu: ", "liest ein Feld");
    assertThat(taken(elsewhere, "planformat")).doesNotContain("neu: ", "liest ein Feld");
    assertThat(elsewhere.resolve("planformat-2.yaml")).exists();
  }

  private String taken(Path into, String id) throws IOException {
    var file = Files.writeString(dir.resolve("liste.xml"), LIST);
    var out = new StringWriter();
    var line = CommandLines.zubringer();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    assertThat(
            line.execute(
                "import-genericode", file.toString(), "--into", into.toString(), "--id", id))
        .isZero();
    return out.toString();
  }
}
