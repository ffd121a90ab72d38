package de.zubringer.connection.effect;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.reader.FieldReader;
import de.zubringer.testing.WorkspaceFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldReadersTest {
  private static final String CONNECTION =
      "municipalities/160510000000-erfurt/connections/hundesteuer-anmeldung.yaml";

  private static final List<FieldReader> READERS =
      FieldReaders.of(
          WorkspaceFiles.reference()
              .with(
                  CONNECTION,
                  """
                  format: connection/1
                  leistung: hundesteuer-anmeldung
                  package: 1.0.0
                  version: 1
                  state: draft
                  covers: own
                  intake: [zp-steuern]
                  target: {system: finanzwesen, mapping: 3}
                  basedOn: null
                  routing:
                    - {id: gross, when: "$count(hund) > 3 and versicherung.versicherer = 'A'", unit: steuern, text: Viele Hunde prüft das Steueramt.}
                  mapping:
                    - {target: steuerfall.bemerkung, rule: copy, source: haltung.vorbesitzer}
                    - {target: CHIP, rule: copy, source: $hund.chipnummer}
                  """)
              .read(),
          "hundesteuer-anmeldung",
          "1.0.0");

  @Test
  void rowsOfMappingsAreFoundWithTheirLine() {
    assertThat(files("haltung.beginn"))
        .anyMatch(place -> place.matches("systems/finanzwesen-rest/mappings/hunde.*:\\d+ rows.*"));
  }

  @Test
  void theNameOfAnEntryStandsForItsList() {
    assertThat(files("hund.name"))
        .anyMatch(place -> place.startsWith("systems/kommunalsteuer-csv/mappings/"));
    assertThat(files("hund.gefaehrlich"))
        .anyMatch(place -> place.startsWith("packages/hundesteuer-anmeldung/1.0.0/fees.yaml"))
        .anyMatch(place -> place.contains("package.yaml") && place.contains("routing[0].when"));
  }

  @Test
  void localRowsAndRoutingRulesOfAConnectionCount() {
    assertThat(files("haltung.vorbesitzer")).contains(CONNECTION + ":13 mapping[0].source");
    assertThat(files("hund.chipnummer")).contains(CONNECTION + ":14 mapping[1].source");
    assertThat(files("versicherung.versicherer")).contains(CONNECTION + ":11 routing[0].when");
  }

  @Test
  void effectsOfVariationPointsCount() {
    assertThat(READERS)
        .anyMatch(one -> one.place().matches("points\\[\\d+]\\.effects\\[\\d+]\\.at"));
  }

  @Test
  void answersAndOtherLeistungenAreNoFields() {
    assertThat(READERS)
        .noneMatch(one -> one.path().startsWith("answers"))
        .noneMatch(one -> one.spot().file().contains("gewerbeanmeldung"));
  }

  private static List<String> files(String path) {
    return READERS.stream().filter(one -> one.path().equals(path)).map(FieldReader::shown).toList();
  }
}
