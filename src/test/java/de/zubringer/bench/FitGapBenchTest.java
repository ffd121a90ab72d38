package de.zubringer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FitGapBenchTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  /** A tenth of it on a quiet machine, so that ten times slower fails. */
  @Test
  void comparesAllMunicipalitiesOfALandWithinASecond() {
    var workspace = WorkspaceFiles.reference().read();
    var book = PlanBook.compile(0, workspace, TODAY);
    var leistung = Adaptation.newest(book.catalogue(), "hundesteuer-anmeldung").orElseThrow();

    var millis =
        DoubleStream.generate(() -> FitGapBench.once(workspace, book, leistung)).limit(8).min();
    assertThat(millis.orElseThrow()).isLessThan(600);
  }
}
