package de.zubringer.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.ExitCode;
import de.zubringer.testing.Musterstadt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ImportSchemaVerbTest {
  private static final String XSD =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="teile.xsd"/>
        <xs:element name="antrag"><xs:complexType><xs:sequence>
          <xs:element name="ars" type="xs:token"/>
          <xs:element name="name" type="kurz" minOccurs="0"/>
        </xs:sequence></xs:complexType></xs:element>
      </xs:schema>
      """;

  private static final String PARTS =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:simpleType name="kurz"><xs:restriction base="xs:string"><xs:maxLength value="20"/></xs:restriction></xs:simpleType>
      </xs:schema>
      """;

  @TempDir Path dir;
  private VerbRun verb;

  @BeforeEach
  void writeWorkspace() throws IOException {
    verb = new VerbRun(dir.resolve("mappe"));
    verb.write(Musterstadt.workspace());
    Files.createDirectories(dir.resolve("von-anderen"));
  }

  @Test
  void anXsdBecomesAPackageForApplicationsInXml() throws IOException {
    var file = file("antrag.xsd", XSD);
    file("teile.xsd", PARTS);
    file("fremd.xsd", "<kaputt");
    assertThat(take(file, "--write")).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.text("packages/muster/1.0.0/package.yaml"))
        .contains("schema: antrag.xsd", "mimeType: application/xml", "area: \"ars\"");
    assertThat(dir.resolve("mappe/packages/muster/1.0.0/teile.xsd")).exists();
    assertThat(dir.resolve("mappe/packages/muster/1.0.0/fremd.xsd")).doesNotExist();
    assertThat(sound()).isTrue();

    file("teile.xsd", PARTS.replace("=\"20", "=\"25"));
    assertThat(take(file, "--write")).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.out()).contains("andere Länge: name");
    assertThat(verb.text("packages/muster/2.0.0/teile.xsd")).contains("25");
    assertThat(verb.text("packages/muster/2.0.0/package.yaml")).contains("version: 2.0.0");
    assertThat(sound()).isTrue();
  }

  @Test
  void anXsdChangedHereIsForAPersonToDecide() throws IOException {
    var file = file("antrag.xsd", XSD);
    file("teile.xsd", PARTS);
    take(file, "--write");
    var here = dir.resolve("mappe/packages/muster/1.0.0/teile.xsd");
    Files.writeString(here, PARTS.replace("=\"20", "=\"15"));
    file("teile.xsd", PARTS.replace("=\"20", "=\"25"));
    assertThat(take(file, "--write")).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.out()).contains("KONFLIKT teile.xsd");
    take(file, "--write", "--take", "alle");
    assertThat(verb.text("packages/muster/2.0.0/teile.xsd")).contains("25");
  }

  @Test
  void saysWhatAnXsdLacks() throws IOException {
    var file = file("antrag.xsd", XSD);
    assertThat(take(file, "--write")).isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.out()).contains("xsd-outside", "teile.xsd");
    file("teile.xsd", PARTS);
    take(file("ohne.xsd", XSD.replace("name=\"ars\"", "name=\"ort\"")), "--write");
    assertThat(verb.out()).contains("adopt-area-xsd");
    take(
        file(
            "kaputt.xsd",
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:x/></xs:schema>"));
    assertThat(verb.out()).contains("kaputt.xsd:2  FEHLER xsd-broken");
    assertThat(dir.resolve("mappe/packages")).doesNotExist();
  }

  @Test
  void aJsonSchemaBecomesAPackage() throws IOException {
    var file =
        file(
            "antrag.json",
            """
            {"$id": "https://muster.example/antrag", "title": "Antrag", "type": "object",
             "properties": {"ars": {"title": "Regionalschlüssel", "type": "string"},
                            "art": {"title": "Art", "oneOf": [{"const": "A", "title": "Alt"}, {"const": "N", "title": "Neu"}]}}}
            """);
    assertThat(take(file, "--write", "--schema-uri", "https://muster.example/antrag"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(verb.text("packages/muster/1.0.0/codelists/art-1.csv")).contains("N,Neu");
    assertThat(sound()).isTrue();
    assertThat(take(file, "--write")).isEqualTo(ExitCode.GOOD);
    verb.run(
        "import-xdatenfelder",
        Path.of("src/test/resources/de/zubringer/catalogue/fim/muster-2.xml"),
        "--into",
        "--leistung",
        "muster");
    assertThat(verb.out()).contains("adopt-kind");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve("von-anderen/" + name), text);
  }

  private int take(Path file, String... more) {
    var arguments =
        new ArrayList<>(List.of("--into", "--leistung", "muster", "--leika", "99012345678901"));
    arguments.addAll(List.of(more));
    return verb.run("import-schema", file, arguments.toArray(String[]::new));
  }

  private boolean sound() {
    verb.run("check", dir.resolve("mappe").toString(), "--json");
    return JsonMapper.shared().readTree(verb.out()).path("findings").values().stream()
        .noneMatch(one -> one.path("file").asString("").startsWith("packages/muster"));
  }
}
