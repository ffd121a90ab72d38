package de.zubringer.pipeline.keys;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.testing.ReferenceFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessKeysTest {
  private static final String DOGS = "packages/hundesteuer-anmeldung/1.0.0/package.yaml";
  private static final String APPLICATION =
      """
      {"halter": {"familienname": "  Müller-Lüdenscheidt "},
       "hund": [{"chipnummer": "276098106234567"}, {"chipnummer": "276098 106234568"}, {}],
       "versicherung": {"scheinNr": null}}
      """;

  @ParameterizedTest
  @CsvSource({
    "TEXT, '  Mu\u0308ller-LU\u0308DENSCHEID ', müller-lüdenscheid",
    "TEXT, 'von  der\tStraße', von der strasse",
    "TEXT, 'STRASSE', strasse",
    "TEXT, 'Straße\u00A042', strasse 42",
    "TEXT, 'Müller (geb. Maier)', müller (geb. maier)",
    "CODE, 'J-AB 123', jab123",
    "CODE, ' j ab-123 ', jab123",
    "CODE, ' - ', ''",
    "DATE, '1.3.1980', 1980-03-01",
    "DATE, '01.03.1980', 1980-03-01",
    "DATE, '1980-03-01', 1980-03-01",
    "DATE, '31.02.1980', 31.02.1980"
  })
  void writesEqualValuesAlike(KeyKind kind, String typed, String normal) {
    assertThat(kind.normal(typed)).isEqualTo(normal);
  }

  @Test
  void cutsWhatIsLongerThanAnyValue() {
    assertThat(KeyKind.TEXT.normal("x".repeat(5000))).hasSize(200);
  }

  @Test
  void takesEveryValueAtThePathsOfThePackage() {
    assertThat(of(dogs(""), APPLICATION).values())
        .containsExactlyInAnyOrder(
            new BusinessKeys.Value("hundesteuer-anmeldung:chipnummer", "276098106234567"),
            new BusinessKeys.Value("hundesteuer-anmeldung:chipnummer", "276098106234568"),
            new BusinessKeys.Value("hundesteuer-anmeldung:halter", "müller-lüdenscheidt"));
  }

  @Test
  void comparesAsThePackageSays() {
    assertThat(of(dogs(", kind: code"), APPLICATION).values())
        .contains(new BusinessKeys.Value("hundesteuer-anmeldung:halter", "müllerlüdenscheidt"));
  }

  @Test
  void boundsHowManyThereAre() {
    var many = new StringBuilder();
    for (var number = 0; number < 500; number++) {
      many.append("{\"chipnummer\": \"%d\"},".formatted(number));
    }
    assertThat(of(dogs(""), "{\"hund\": [" + many + "{}]}").values())
        .hasSize(BusinessKeys.VALUES_MAX);
  }

  @Test
  void findsNothingInWhatCannotBeRead() {
    assertThat(of(dogs(""), "{").values()).isEmpty();
    assertThat(of(dogs(""), "[]").values()).isEmpty();
  }

  @Test
  void guessesWhatSomebodyMeantInEveryKindOnce() {
    assertThat(BusinessKeys.meant("Müller")).containsExactly("müller");
    assertThat(BusinessKeys.meant("J-AB 1")).containsExactly("j-ab 1", "jab1");
    assertThat(BusinessKeys.meant("1.3.1980")).containsExactly("1.3.1980", "131980", "1980-03-01");
  }

  private static BusinessKeys of(LeistungPackage leistung, String application) {
    return BusinessKeys.of(leistung, application.getBytes(StandardCharsets.UTF_8));
  }

  private static LeistungPackage dogs(String more) {
    var files = new ReferenceFiles();
    files.replace(DOGS, "path: halter.familienname}", "path: halter.familienname" + more + "}");
    return Catalogue.of(files.workspace()).packages().stream()
        .filter(one -> one.id().equals("hundesteuer-anmeldung"))
        .findFirst()
        .orElseThrow();
  }
}
