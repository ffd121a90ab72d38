package de.zubringer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.desk.Addressed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Housing benefit is paid from the month of receipt (§ 25 WoGG) at the first public body (§ 16 SGB
 * I): a second decides about money, and the day is the one of German time.
 */
class ClaimMonthTest {
  private static final LeikaKey WOHNGELD = new LeikaKey("99107023037000");
  private static final String ERFURT = "160510000000";
  private static final String ILM_KREIS = "160700000000";
  private static final SampleRun RUN = new SampleRun();

  @ParameterizedTest
  @CsvSource({
    "eingang-31-oktober, 31.10.2026, 01.10.2026, 09.2027, nein",
    "eingang-1-november, 01.11.2026, 01.11.2026, 10.2027, ja",
    "eingang-weltzeit, 01.11.2026, 01.11.2026, 10.2027, ja",
    "weitergeleitet-andere-stelle, 30.10.2026, 01.10.2026, 09.2027, ja",
    "formlos-vorab, 28.10.2026, 01.10.2026, 09.2027, ja",
    "einzug-naechsten-monat, 10.11.2026, 01.12.2026, 11.2027, nein",
    "weiterleistung-naechstes-jahr, 10.11.2026, 01.01.2027, 12.2027, nein",
    "transferleistung-abgelehnt, 10.11.2026, 01.11.2026, 10.2027, ja",
  })
  void theTimeOfReceiptDecidesFromWhichMonthMoneyIsPaid(
      String sample, String counts, String begin, String last, String earlier) {
    var outcome = RUN.document(plan(ERFURT), sample, new Ars(ERFURT));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(((Outcome.Done<TargetDocument>) outcome).value().origins())
        .extracting(origin -> origin.label() + ": " + origin.text())
        .contains(
            "Tag, der für den Beginn zählt: " + counts,
            "Wohngeld frühestens ab: " + begin,
            "Letzter Monat im Regelfall: " + last,
            "Früherer Monat zu prüfen: " + earlier);
  }

  @ParameterizedTest
  @CsvSource({
    "160510000000, rentnerin-allein, 160510000000, soziales",
    "160510000000, heim-betreuung, 160510000000, heime",
    "160700000000, rentnerin-allein, 160700004004, wohngeld-2",
    "160700000000, familienname-mit-st, 160700004004, wohngeld-1",
    "160700000000, eingang-1-november, 160700004004, soziales",
    "160740000000, eingang-1-november, 160745051068, wohngeld-2",
    "160740000000, studium-untermiete, 160745051068, wohngeld-2",
    "160740000000, laengste-angaben, 160745051068, wohngeld-3",
    "160740000000, zwoelf-personen, 160745051068, wohngeld-3",
    "160740000000, heim-betreuung, 160745051068, soziales",
  })
  void theOfficeSharesItsWorkInItsOwnWay(String body, String sample, String area, String unit) {
    var outcome = RUN.address(plan(body), sample, new Ars(area));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(((Outcome.Done<Addressed>) outcome).value().desk().unit()).isEqualTo(unit);
  }

  @Test
  void theTownOfIlmenauIsAnAuthorityOfItsOwn() {
    var ilmenau = new Ars("160700029029");
    var plan = plan(ILM_KREIS);
    assertThat(plan.covers()).doesNotContain(ilmenau).contains(new Ars("160700004004"));

    assertThat(RUN.address(plan, "rentnerin-allein", ilmenau))
        .isInstanceOfSatisfying(
            Outcome.Held.class,
            held ->
                assertThat(held.findings().list())
                    .extracting(Finding::code, finding -> finding.arguments().getLast())
                    .contains(tuple("area-outside", "Ilmenau, Stadt")));
  }

  private static ConnectionPlan plan(String body) {
    return RUN.book().plan(MunicipalityId.of(body), WOHNGELD).orElseThrow();
  }
}
