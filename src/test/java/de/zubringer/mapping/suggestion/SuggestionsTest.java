package de.zubringer.mapping.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.analysis.Fit;
import de.zubringer.mapping.suggestion.Suggestion.Kind;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "HUNDNAME, $hund.name",
    "PLZ, halter.anschrift.plz",
    "ORT, halter.anschrift.ort",
    "CHIP, $hund.chipnummer",
    "RASSE, $hund.rasse",
    "BEGINN, haltung.beginn",
    "IBAN, zahlung.iban",
  })
  void findsTheFieldAPersonWouldTake(String target, String source) {
    var found = suggestions(Map.of(), target);

    assertThat(found).extracting(Suggestion::source).contains(source);
    assertThat(found.getFirst().source()).isEqualTo(source);
    assertThat(found.getFirst().reasons()).isNotEmpty();
  }

  @Test
  void putsFirstWhatOthersChose() {
    var found = suggestions(Map.of("ORT", List.of("haltung.vorbesitzer")), "ORT");

    assertThat(found.getFirst().source()).isEqualTo("haltung.vorbesitzer");
    assertThat(found.getFirst().reasons().getFirst())
        .isEqualTo(new Suggestion.Reason(Kind.OTHERS, "1"));
  }

  @Test
  void proposesNothingThatCanNeverFit() {
    assertThat(suggestions(Map.of(), "JAHRESSTEUER")).isEmpty();
  }

  private static List<Suggestion> suggestions(Map<String, List<String>> chosen, String target) {
    var workspace = WorkspaceFiles.reference().read();
    var catalogue = Catalogue.of(workspace);
    var system = catalogue.system("kommunalsteuer-csv").orElseThrow();
    var format = system.format("hundedatei").orElseThrow();
    var leistung = catalogue.leistungPackage("hundesteuer-anmeldung", "1.0.0").orElseThrow();
    var mapping = FieldMapping.of(workspace, system.folder(), leistung.id()).orElseThrow();
    return new Suggestions(
            mapping, leistung, format, new Fit(mapping, leistung, format, TODAY), chosen)
        .of(format.field(target).orElseThrow());
  }
}
