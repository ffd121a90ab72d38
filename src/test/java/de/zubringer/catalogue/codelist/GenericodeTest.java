package de.zubringer.catalogue.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.CodeList.Code;
import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.catalogue.codelist.Genericode.Taken;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericodeTest {
  private static final String LIST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
        <Identification>
          <ShortName>Rechtsform</ShortName>
          <LongName>Rechtsform von Betrieben</LongName>
          <Version>2026-01-01</Version>
          <CanonicalUri>urn:muster:rechtsform</CanonicalUri>
          <CanonicalVersionUri>urn:muster:rechtsform_2026</CanonicalVersionUri>
          <Agency><ShortName>Musteramt</ShortName></Agency>
        </Identification>
        <ColumnSet>
          <Column Id="nr" Use="optional"><ShortName>Nummer</ShortName><Data Type="string"/></Column>
          <Column Id="key" Use="required"><ShortName>Schluessel</ShortName><Data Type="string"/></Column>
          <Column Id="text" Use="required"><ShortName>Bezeichnung</ShortName><Data Type="string"/></Column>
          <Key Id="k"><ShortName>k</ShortName><ColumnRef Ref="key"/></Key>
        </ColumnSet>
        <SimpleCodeList>
          <Row><Value ColumnRef="key"><SimpleValue>10</SimpleValue></Value>
               <Value><SimpleValue>Gesellschaft "mit", Haftung</SimpleValue></Value></Row>
          <Row><Value ColumnRef="text"><SimpleValue>Verein</SimpleValue></Value>
               <Value ColumnRef="key"><SimpleValue>20</SimpleValue></Value></Row>
        </SimpleCodeList>
      </gc:CodeList>
      """;

  @Test
  void takesCodesOfTheKeyAndNamesThatLookLikeNames() {
    var list = done(LIST);

    assertThat(list.codes())
        .containsExactly(
            new Code("10", "Gesellschaft \"mit\", Haftung", null, null),
            new Code("20", "Verein", null, null));
    assertThat(list.urn()).isEqualTo("urn:muster:rechtsform");
    assertThat(list.shortName()).isEqualTo("Rechtsform");
  }

  @Test
  void becomesAnEditionThatOurOwnReaderReads() {
    var files = WorkspaceFiles.empty();
    CodeListFiles.of(done(LIST), "rechtsform", "liste.xml", LocalDate.of(2026, 1, 1))
        .forEach(
            (name, bytes) ->
                files.with(
                    "packages/muster/1.0.0/codelists/" + name,
                    new String(bytes, StandardCharsets.UTF_8)));
    var workspace = files.read();
    var findings = new ArrayList<Finding>();

    assertThat(workspace.findings()).isEmpty();
    assertThat(new CodeListReader(workspace, findings).read(List.of("packages/muster/1.0.0")))
        .hasEntrySatisfying(
            "rechtsform",
            list -> {
              assertThat(list.code("10").orElseThrow().name()).contains("\"mit\", Haftung");
              assertThat(list.version()).isEqualTo("2026-01-01");
            });
    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<SimpleValue>20</SimpleValue> | <SimpleValue>10</SimpleValue> | code-twice",
        "<SimpleValue>20</SimpleValue> | <SimpleValue> </SimpleValue> | genericode-no-code",
        "Ref=\"key\" | Ref=\"weg\" | genericode-column",
        "<Version>2026-01-01</Version> | | genericode-empty",
        "genericode/1.0/ | genericode/9.0/ | genericode-other",
        "</gc:CodeList> | | genericode-broken",
        "<gc:CodeList | <!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><gc:CodeList | genericode-broken",
        "<gc:CodeList | <!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><gc:CodeList | genericode-broken",
      })
  void saysOnceWhatIsWrong(String old, String changed, String code) {
    var findings = held(LIST.replace(old, changed == null ? "" : changed));

    assertThat(findings).extracting(Finding::code).containsExactly(code);
    assertThat(Wording.german().text(findings.getFirst())).isNotBlank();
    assertThat(Wording.german().advice(findings.getFirst())).isNotBlank();
  }

  @Test
  void isBoundedInTheNumberOfCodes() {
    var rows = new StringBuilder();
    for (int i = 0; i < 100_001; i++) {
      rows.append("<Row><Value ColumnRef=\"key\"><SimpleValue>").append(i);
      rows.append("</SimpleValue></Value></Row>");
    }

    assertThat(held(LIST.replace("<SimpleCodeList>", "<SimpleCodeList>" + rows)))
        .extracting(Finding::code)
        .containsExactly("genericode-too-large");
  }

  /** Else an edition with one column more would be a conflict with what was taken before. */
  @Test
  void namesColumnsWithoutAPlaceAndTakesTheSameListWithoutThem() {
    var less =
        LIST.replaceFirst("(?s)<Column Id=\"nr\".*?</Column>", "")
            .replace("<Value><SimpleValue>Ges", "<Value ColumnRef=\"text\"><SimpleValue>Ges");

    assertThat(taken(LIST).leftOut()).containsExactly("nr");
    assertThat(taken(less).leftOut()).isEmpty();
    assertThat(taken(less).list()).isEqualTo(taken(LIST).list());
  }

  private static Imported done(String xml) {
    return taken(xml).list();
  }

  private static Taken taken(String xml) {
    var outcome = read(xml);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Taken>) outcome).value();
  }

  private static List<Finding> held(String xml) {
    var outcome = read(xml);
    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    return ((Outcome.Held<Taken>) outcome).findings().list();
  }

  private static Outcome<Taken> read(String xml) {
    return Genericode.read("liste.xml", xml.getBytes(StandardCharsets.UTF_8), null, null);
  }
}
