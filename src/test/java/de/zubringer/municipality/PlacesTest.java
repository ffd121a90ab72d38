package de.zubringer.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private static final String CODES = "register/postal-codes.csv";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final WorkspaceFiles files =
      Musterstadt.workspace()
          .with(CODES, "plz,ars\n99003,990020001001\n99003,990025001001\n99001,990010000000\n");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Musterstadt | Musterstadt, Stadt",
        "musterSTADT, Stadt | Musterstadt, Stadt",
        "990020001001 | Einzelhausen",
        "99001000 | Musterstadt, Stadt",
        "99003 | Einzelhausen; Aldorf; Bedorf",
        "Am Markt 1, 99003 Aldorf | Aldorf",
        "99003 Fehlschreibung | Einzelhausen; Aldorf; Bedorf",
        "dorf | Aldorf; Bedorf; Großdorf; Kleindorf",
        "Nirgendwo | ''",
        "12345 | ''",
        "% | ''",
      })
  void findsWhatCanBeMeant(String text, String names) {
    var wanted = names.isEmpty() ? List.<String>of() : List.of(names.split("; "));
    assertThat(places().find(text, DAY)).extracting(Body::name).containsExactlyElementsOf(wanted);
  }

  @Test
  void findsAnEndedMunicipalityOnlyIfNothingElseIsMeant() {
    var later = LocalDate.of(2027, 1, 1);

    assertThat(places().find("dorf", later)).extracting(Body::name).doesNotContain("Bedorf");
    assertThat(places().find("Bedorf", later)).extracting(Body::name).containsExactly("Bedorf");
  }

  @Test
  void namesLinesItCannotUse() {
    files.with(CODES, "plz,ars\n99003,111\nabc,990020001001\n");

    assertThat(WorkspaceFiles.marks(Municipalities.of(files.read()).findings()))
        .containsExactly(
            CODES + ":2 warning postal-code-line", CODES + ":3 warning postal-code-line");
  }

  private Places places() {
    return Municipalities.of(files.read()).places();
  }
}
