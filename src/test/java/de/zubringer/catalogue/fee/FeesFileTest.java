package de.zubringer.catalogue.fee;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.testing.WorkspaceFiles;
import org.junit.jupiter.api.Test;

/** Fees and texts as files of a package. */
class FeesFileTest {
  private static final String FOLDER = "packages/hundesteuer-anmeldung/1.0.0/";
  private static final String FEES =
      """
      format: fees/1
      tables:
        - id: jahressteuer
          name: Jahressteuer
          per: year
          forEach: hund
          as: hund
          rows:
            - {id: erster, name: Erster Hund, when: "$hundIndex = 1", amount: $answers.steuerErsterHund}
            - {id: zweiter, name: Weiterer Hund, amount: 6000}
          rounding: {to: 1, mode: half-up}
          legalBasis: § 5 der Satzung
          validFrom: 2026-01-01
      """;
  private static final String TEXTS =
      """
      format: texts/1
      texts:
        - {id: hinweis-marke, de: "Marke: {$answers.hundemarke}", leicht: Ihr Hund bekommt eine Marke.}
      """;

  @Test
  void readsTablesAndTextsThatThePackageNames() {
    var leistung = leistung(FEES, TEXTS);

    assertThat(leistung.fees().ids()).containsExactly("jahressteuer");
    var table = leistung.fees().tables().getFirst();
    assertThat(table.rows()).extracting("when").containsExactly("$hundIndex = 1", "true");
    assertThat(table.rows())
        .extracting("cents")
        .containsExactly("$answers.steuerErsterHund", "6000");
    assertThat(leistung.texts().getFirst().in("leicht")).startsWith("Ihr Hund");
    assertThat(leistung.texts().getFirst().in("uk")).isEqualTo("Marke: {$answers.hundemarke}");
  }

  private static LeistungPackage leistung(String fees, String texts) {
    var files =
        WorkspaceFiles.reference()
            .with(FOLDER + "fees.yaml", fees)
            .with(FOLDER + "texts.yaml", texts);
    var workspace = files.read();
    assertThat(workspace.findings()).isEmpty();
    return Catalogue.of(workspace).leistungPackage("hundesteuer-anmeldung", "1.0.0").orElseThrow();
  }
}
