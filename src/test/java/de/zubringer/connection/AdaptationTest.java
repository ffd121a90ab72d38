package de.zubringer.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdaptationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final PlanBook BOOK = book();

  @ParameterizedTest
  @CsvSource({
    "160745011000, hundesteuer-anmeldung, 160745011000, true",
    "160745011079, hundesteuer-anmeldung, 160745011000, true",
    "160745011079, 99102013104000, 160745011000, true",
    "160510000000, hundesteuer-anmeldung, 160510000000, true",
    "160700029029, gewerbeanmeldung, 160700029029, false",
    "160700004004, gewerbeanmeldung, 160700000000, true",
  })
  void meansTheAdministrationThatCarriesOut(
      String ars, String leistung, String body, boolean connected) {
    var found = found(ars, leistung);

    assertThat(found.body().ars()).isEqualTo(new Ars(body));
    assertThat(found.plan().isPresent()).isEqualTo(connected);
  }

  @Test
  void holdsForAllMembersOrTheOneThatWasNamed() {
    assertThat(found("160745011000", "hundesteuer-anmeldung").areas()).hasSize(21);
    assertThat(found("160745011079", "hundesteuer-anmeldung").areas())
        .extracting(area -> area.ars().digits())
        .containsExactly("160745011079");
  }

  @ParameterizedTest
  @CsvSource({
    "160745011079, hundesteuer, adaptation-leistung@leistung",
    "160745011079, 99102013104999, adaptation-leistung@leistung",
    "160745011999, hundesteuer-anmeldung, adaptation-body@ars",
    "Rothenstein, hundesteuer-anmeldung, adaptation-body@ars",
    "160740000000, hundesteuer-anmeldung, adaptation-not-responsible@ars",
  })
  void saysWhatIsWrong(String ars, String leistung, String mark) {
    assertThat(Adaptation.find(BOOK, ars, leistung, TODAY))
        .isInstanceOfSatisfying(
            Outcome.Held.class,
            held ->
                assertThat(((Outcome.Held<?>) held).findings().list())
                    .extracting(Finding::mark)
                    .containsExactly(mark));
  }

  private static Adaptation found(String ars, String leistung) {
    var outcome = Adaptation.find(BOOK, ars, leistung, TODAY);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Adaptation>) outcome).value();
  }

  private static PlanBook book() {
    try {
      var folder = Folder.read(Path.of("workspace/thueringen"));
      return PlanBook.compile(0, Workspace.read(new Folder(folder.files())), TODAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
