package de.zubringer.catalogue.xsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.zubringer.catalogue.xsd.quick.QuickElement;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchematronTest {
  private static final String TOO_LARGE =
      Kiosk.SOUND.replace("<flaeche>2</flaeche>", "<flaeche>50</flaeche>");

  @Test
  void letsSoundApplicationPass() {
    assertThat(broken(Kiosk.RULES, Kiosk.SOUND)).isEmpty();
  }

  @Test
  void saysTheSentenceOfTheRuleWithoutWhatTheApplicantWrote() {
    var findings = broken(Kiosk.RULES, TOO_LARGE);

    assertThat(findings).extracting(Finding::mark).containsExactly("rule-broken-advised@kiosk[1]");
    var finding = findings.list().getFirst();
    assertThat(Wording.german().text(finding))
        .isEqualTo(
            "Eine Regel der Leistung ist verletzt: Der Kiosk … ist zu groß, um mobil zu sein.");
    assertThat(Wording.german().advice(finding))
        .isEqualTo("Geben Sie die Fläche an, oder wählen Sie FEST.");
  }

  @ParameterizedTest
  @CsvSource({
    "role=\"warning\", WARNING, rule-noted@kiosk[0]",
    "role=\"WARN\", WARNING, rule-noted@kiosk[0]",
    "role=\"info\", HINT, rule-noted@kiosk[0]",
    "flag=\"hint\", HINT, rule-noted@kiosk[0]",
    "role=\"error\" flag=\"warning\", ERROR, rule-broken@kiosk[0]",
    "flag=\"unbekannt\", ERROR, rule-broken@kiosk[0]",
  })
  void tellsWarningsAndHintsByTheirWeight(String weight, Severity severity, String mark) {
    var findings =
        broken(
            Kiosk.RULES.replace("role=\"warning\"", weight), Kiosk.SOUND.replace("10.50", "2000"));

    assertThat(findings)
        .extracting(Finding::severity, Finding::mark)
        .containsExactly(tuple(severity, mark));
    assertThat(Wording.german().text(findings.list().getFirst())).endsWith(": Viel Umsatz.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "id=\"mobil-klein\" | | schematron-id",
        "id=\"mobil-klein\" | id=\"rat\" | schematron-id",
        "</schema> | | schematron-broken",
        "<pattern> | <include href=\"file:///etc/passwd\"/><pattern> | schematron-broken",
        "<ns | <!DOCTYPE x><ns | schematron-broken",
        "k:flaeche | k:flaeche( | schematron-broken",
      })
  void refusesRulesThatAreBrokenOrPointOutside(String old, String changed, String code) {
    var outcome =
        Schematron.compile(
            Kiosk.RULES
                .replace(old, changed == null ? "" : changed)
                .getBytes(StandardCharsets.UTF_8));

    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    assertThat(((Outcome.Held<Schematron>) outcome).findings())
        .extracting(Finding::code)
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "doc('file:///etc/passwd')",
        "unparsed-text('file:///etc/passwd')",
        "doc('http://127.0.0.1:9/')",
        "collection('file:///etc')",
      })
  void holdsWhereRulesReachForFiles(String reach) {
    var rules =
        Kiosk.RULES.replace("k:umsatz &gt; 1000", "string-length(string(" + reach + ")) &gt; 0");

    assertThat(outcome(rules, Kiosk.SOUND, Duration.ofSeconds(10)))
        .isInstanceOf(Outcome.Held.class);
  }

  @Test
  void seesNoEnvironment() {
    var rules =
        Kiosk.RULES.replace(
            "k:umsatz &gt; 1000\"",
            "string-length(environment-variable('PATH')) &gt; 0\" flag=\"error\"");

    assertThat(broken(rules.replace("role=\"warning\"", ""), Kiosk.SOUND)).isEmpty();
  }

  @Test
  void holdsWhereRulesTakeTooLong() {
    var rules =
        Kiosk.RULES.replace(
            "k:umsatz &gt; 1000",
            "(some $a in 1 to 30000 satisfies (some $b in 1 to 10000 satisfies $a * $b = -1))");

    assertThat(outcome(rules, Kiosk.SOUND, Duration.ofMillis(300)))
        .isInstanceOf(Outcome.Held.class);
  }

  /** Who writes a document has it read for its rules, whatever its XSD says. */
  @Test
  void acceptsNothingWhileItIsWritten() {
    var rules = Schematron.compile(Kiosk.RULES.getBytes(StandardCharsets.UTF_8));

    assertThat(Kiosk.xsd().with(((Outcome.Done<Schematron>) rules).value()).quick())
        .isSameAs(QuickElement.UNSURE);
  }

  private static Findings broken(String rules, String xml) {
    return ((Outcome.Done<Findings>) outcome(rules, xml, Duration.ofSeconds(30))).value();
  }

  private static Outcome<Findings> outcome(String rules, String xml, Duration limit) {
    return Schematron.compile(rules.getBytes(StandardCharsets.UTF_8), limit)
        .then(
            compiled ->
                compiled.check(xml.strip().getBytes(StandardCharsets.UTF_8), Kiosk.xsd().root()));
  }
}
