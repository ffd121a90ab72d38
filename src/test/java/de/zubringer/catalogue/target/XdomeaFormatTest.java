package de.zubringer.catalogue.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.zubringer.catalogue.xdomea.XdomeaSchemas;
import de.zubringer.catalogue.xdomea.XdomeaVersion;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** Records as xdomea has them: the message and the list of its files. */
class XdomeaFormatTest {
  /** The standard's own files; they may not lie in this repository. */
  private static final Path SCHEMAS = Path.of("../shared/data/xdomea/xsd");

  private static final String FORMAT =
      """
      format: target-format/1
      id: blatt
      kind: xdomea
      fields:
        - {name: kosten, label: Kosten, type: money, pattern: "0,00"}
        - {name: "teile[].art", label: Art, type: text}
        - {name: "teile[].zahl", label: Zahl, type: integer}
      """;

  private static final String FULL =
      """
      {"absender":{"name":"Musterstadt","einheit":"Poststelle","kennung":"990000000000"},
       "empfaenger":{"name":"Musterstadt","einheit":"Bauamt"},
       "akte":{"betreff":"Akte <1> & mehr","kennzeichen":"632-1/26","aktenplan":"632.60",
         "aktenplanBetreff":"Bau","aussonderungsart":"B","aufbewahrungsdauer":"30","typ":"Bauakte",
         "federfuehrung":"Bauamt","aktenfuehrung":"Registratur","bemerkung":"keine",
         "laufzeitBeginn":"2026-11-10","laufzeitEnde":"2027-11-10"},
       "vorgang":{"betreff":"Vorgang","kennzeichen":"V1","federfuehrung":"Bauamt",
         "aktenfuehrung":"R","bemerkung":"b","typ":"Antrag","laufzeitBeginn":"2026-11-10",
         "laufzeitEnde":"2026-12-10"},
       "dokument":{"betreff":"Antrag","fremdesZeichen":"F-1","posteingang":"2026-11-10",
         "datum":"2026-11-09","typ":"Antrag"},
       "kontakte":[{"rolle":"Bauherr","familienname":"Đorđević","vorname":"Ł","titel":"Dr.",
         "strasse":"Weg","hausnummer":"1","plz":"99999","ort":"Musterstadt","zusatz":"Hof",
         "email":"a@example.org","telefon":"0361","geburtsdatum":"1980-01-02"},
         {"institution":"Firma"}, {}],
       "kosten":"12,50","teile":[{"art":"Dach","zahl":"2"},{"art":"Wand"}]}
      """;

  private static final String SMALLEST =
      """
      {"absender":{"name":"M"},"empfaenger":{"name":"M"},
       "akte":{"betreff":"A","aktenplan":"1","aussonderungsart":"V","laufzeitBeginn":"2026-11-10"},
       "vorgang":{"betreff":"V","laufzeitBeginn":"2026-11-10"},
       "dokument":{"betreff":"D","posteingang":"2026-11-10"}}
      """;

  @ParameterizedTest
  @EnumSource
  void writesMessagesTheStandardTakes(XdomeaVersion version) {
    assumeThat(Files.isDirectory(SCHEMAS)).as("schemas of xdomea lie beside us").isTrue();
    var schemas = XdomeaSchemas.in(SCHEMAS);
    var format = PaperFormats.of(FORMAT).with(Map.of(TargetFormat.VERSION, version.number()));

    assertThat(schemas.check(version)).isEmpty();
    for (var record : List.of(FULL, SMALLEST)) {
      var written = written(format, PaperFormats.node(record), 80);
      assertThat(schemas.breaches(version, written.bytes())).isEmpty();
    }
    var broken =
        text(written(format, PaperFormats.node(SMALLEST), 0)).replace("2026-11-10<", "gestern<");
    assertThat(schemas.breaches(version, broken.getBytes(StandardCharsets.UTF_8)))
        .contains(
            "Abgabe.Abgabe.0401/Schriftgutobjekt/Akte/Laufzeit/Beginn",
            "Abgabe.Abgabe.0401/Schriftgutobjekt/Akte/Akteninhalt/Vorgang/Dokument/Posteingangsdatum");
  }

  @Test
  void saysWhenMessagesAreNotChecked() {
    assertThat(XdomeaSchemas.in(Path.of("target")).check(XdomeaVersion.V3_1_0).list())
        .extracting(finding -> finding.code())
        .containsExactly("xdomea-schemas-missing");
    assertThat(PaperFormats.marks(PaperFormats.catalogue(FORMAT, "folder", "packed")))
        .containsExactly("xdomea-unchecked@kind");
  }

  @Test
  void listsEveryFileUnderANameOfItsOwn() {
    var written = written(PaperFormats.of(FORMAT), PaperFormats.node(FULL), 80);
    var message = text(written);
    var names = written.parts().stream().map(TargetFormat.Part::name).toList();

    assertThat(written.fileName()).isEqualTo(PaperFormats.JOURNEY + "_Abgabe.Abgabe.0401.zip");
    assertThat(names)
        .hasSize(83)
        .first()
        .isEqualTo(PaperFormats.JOURNEY + "_Abgabe.Abgabe.0401.xml");
    assertThat(new HashSet<>(names)).hasSize(83);
    assertThat(names).allMatch(name -> name.matches("[0-9a-f-]{36}_[A-Za-z0-9._-]{1,100}"));
    assertThat(names.subList(1, 83))
        .allMatch(name -> message.contains("<xdomea:Dateiname>" + name + "</xdomea:Dateiname>"));
    assertThat(names.getLast()).endsWith(".pdf");
    assertThat(message)
        .contains(
            "<xdomea:DateinameOriginal>../Plan _ Nr. 79 Größe.PDF</xdomea:DateinameOriginal>");
  }

  @Test
  void keepsFieldsWithoutAPlaceInTheStandard() {
    assertThat(
            text(written(PaperFormats.of(FORMAT), PaperFormats.node(FULL), 0))
                .replaceAll(">\\s+<", "><"))
        .contains(
            "<xdomea:Feldgruppe><xdomea:Name>teile</xdomea:Name>"
                + "<xdomea:Beschreibung>Eintrag 1 von 2</xdomea:Beschreibung><xdomea:Feld>"
                + "<xdomea:Name>art</xdomea:Name><xdomea:Beschreibung>Art</xdomea:Beschreibung>"
                + "<xdomea:Wert>Dach</xdomea:Wert>",
            "<xdomea:Name>kosten</xdomea:Name><xdomea:Beschreibung>Kosten</xdomea:Beschreibung>"
                + "<xdomea:Wert>12,50</xdomea:Wert>",
            "<xdomea:Betreff>Akte &lt;1&gt; &amp; mehr</xdomea:Betreff>");
  }

  @Test
  void givesTheSameBytesEveryTimeAndOtherIdsToOtherJourneys() {
    var format = PaperFormats.of(FORMAT);
    var first = written(format, PaperFormats.node(FULL), 3);

    assertThat(written(format, PaperFormats.node(FULL), 3).bytes()).isEqualTo(first.bytes());
    assertThat(first.parts().get(3).name()).isNotEqualTo(first.parts().get(4).name());
  }

  @Test
  void holdsYearsTheStandardCannotSay() {
    var record = PaperFormats.node(FULL);
    ((ObjectNode) record.path("akte")).put("aufbewahrungsdauer", "-1");

    assertThat(
            PaperFormats.code(
                PaperFormats.of(FORMAT).write(List.of(record), PaperFormats.scope(0))))
        .isEqualTo("target-value-refused");
  }

  @Test
  void namesWhatIsWrongWithTheFormat() {
    var fields = "fields:\n  - ";
    assertThat(marks(FORMAT.replace(fields, fields + "{name: akte.neu, type: text}\n  - ")))
        .containsExactly("format-field-unknown@fields[0].name");
    assertThat(
            marks(
                FORMAT.replace(
                    fields,
                    fields + "{name: akte.laufzeitEnde, type: date, pattern: dd.MM.yyyy}\n  - ")))
        .containsExactly("xdomea-field-fixed@fields[0].pattern");
    assertThat(marks(FORMAT.replace(fields, fields + "{name: kosten, type: text}\n  - ")))
        .containsExactly("format-field-twice@fields[1].name");
    assertThat(marks(FORMAT.replace(fields, fields + "{name: \"a[].b[].c\", type: text}\n  - ")))
        .containsExactly("format-lists-nested@fields[0].name");
    assertThat(PaperFormats.marks(PaperFormats.catalogue(FORMAT, "rest", "packed")))
        .contains("package-connector@interfaces[0].connector");
  }

  private static List<String> marks(String format) {
    return PaperFormats.marks(PaperFormats.catalogue(format, "folder", "packed"));
  }

  private static TargetFormat.Written written(TargetFormat format, ObjectNode record, int files) {
    var written = format.write(List.of(record), PaperFormats.scope(files));
    assertThat(written).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<TargetFormat.Written>) written).value();
  }

  private static String text(TargetFormat.Written written) {
    return new String(written.bytes(), StandardCharsets.UTF_8);
  }
}
