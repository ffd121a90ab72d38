package de.zubringer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.desk.Addressed;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Naturalisation: one application, three legal bases, and who decides about each. */
class EinbuergerungTest {
  private static final String GENERAL = "99099002006000";
  private static final String DISCRETION = "99099002006003";
  private static final Ars ERFURT = new Ars("160510000000");
  private static final Ars SAALE_HOLZLAND = new Ars("160740000000");
  private static final Ars ROTHENSTEIN = new Ars("160745011079");
  private static final SampleRun RUN = new SampleRun();

  @ParameterizedTest
  @ValueSource(strings = {GENERAL, "99099002006001", "99099002006002", DISCRETION})
  void oneConnectionTakesTheLeistungUnderEveryOfItsKeys(String key) {
    var plan = RUN.book().plan(new MunicipalityId(SAALE_HOLZLAND), new LeikaKey(key));

    assertThat(plan).map(ConnectionPlan::label).contains(plan(SAALE_HOLZLAND).label());
  }

  @Test
  void theDistrictTakesAnApplicationAtDiscretionThatTheLandDecides() {
    var address = addressed(SAALE_HOLZLAND, "ermessen-oeffentliches-interesse", ROTHENSTEIN);

    assertThat(address.desk().unit()).isEqualTo("hoheitsangelegenheiten");
    assertThat(sheet(SAALE_HOLZLAND, "ermessen-oeffentliches-interesse", ROTHENSTEIN))
        .contains("\"Thüringer Landesverwaltungsamt, nach Abgabe\"");
    assertThat(RUN.book().resolve(new LeikaKey(DISCRETION), ROTHENSTEIN, SampleRun.DAY).reasons())
        .anyMatch(reason -> reason.toString().contains("entscheidet das Thüringer"));
  }

  @ParameterizedTest
  @CsvSource({
    "anspruch-alleinstehend, standesamt",
    "ehe-mit-deutschem, standesamt",
    "ermessen-oeffentliches-interesse, einbuergerungsstelle",
    "geldstrafe-mit-urteil, einbuergerungsstelle"
  })
  void erfurtSendsEachToItsDesk(String sample, String unit) {
    assertThat(addressed(ERFURT, sample, ERFURT).desk().unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "anspruch-alleinstehend, 255.00",
    "familie-zwei-kinder, 612.00",
    "kind-mit-ausbildung, 561.00",
    "zwoelf-kinder, 561.00"
  })
  void theFeeCountsEveryPersonToBeNaturalised(String sample, String euros) {
    assertThat(sheet(ERFURT, sample, ERFURT))
        .contains(
            "{\"label\":\"Gebühr für alle Personen\",\"value\":\""
                + euros.replace('.', ',')
                + "\"}");
  }

  @Test
  void erfurtTellsWhatIsWrongWithEveryInvalidSampleInGerman() {
    var plan = plan(ERFURT);
    for (var sample : RUN.samples(plan)) {
      var invalid = RUN.expectation(plan, sample).path("class").asString("").equals("invalid");
      var findings =
          switch (RUN.document(plan, sample, ERFURT)) {
            case Outcome.Held<TargetDocument>(var held) -> held;
            case Outcome.Refused<TargetDocument>(var refused) -> refused;
            default -> Findings.NONE;
          };
      assertThat(findings.hasErrors()).as(sample).isEqualTo(invalid);
      findings.forEach(EinbuergerungTest::isTold);
    }
  }

  /** In words of its own: no key, no gap and no value left out. */
  private static void isTold(Finding finding) {
    assertThat(Wording.german().text(finding)).contains(" ").doesNotContain("{", "null");
    assertThat(Wording.german().advice(finding)).contains(" ").doesNotContain("{", "null");
  }

  private static Addressed addressed(Ars municipality, String sample, Ars area) {
    var outcome = RUN.address(plan(municipality), sample, area);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Addressed>) outcome).value();
  }

  private static String sheet(Ars municipality, String sample, Ars area) {
    var outcome = RUN.document(plan(municipality), sample, area);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return new String(
        ((Outcome.Done<TargetDocument>) outcome).value().bytes(), StandardCharsets.UTF_8);
  }

  private static ConnectionPlan plan(Ars municipality) {
    return RUN.book().plan(new MunicipalityId(municipality), new LeikaKey(GENERAL)).orElseThrow();
  }
}
