package de.zubringer.web.responsibility;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Connections;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ResponsibilityPagesTest {
  private static final String WOHNGELD_IN_APOLDA =
      "/zustaendigkeit?leistung=99107023037000&ort=160710001001";
  private static final Pattern DAY =
      Pattern.compile("name=\"tag\" type=\"date\" value=\"([0-9-]+)\"");

  @Autowired MockMvcTester server;
  @Autowired Connections connections;

  @BeforeEach
  void live() throws IOException {
    LiveWorkspace.use(connections);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-06-01", "2026-11-23", "2030-01-01"})
  void aPlaceOfTheSliderMeansTheSamePeriodWhateverDayIsShown(String day) throws IOException {
    assertThat(shownDay(WOHNGELD_IN_APOLDA + "&tag=" + day + "&schieber=0"))
        .isEqualTo("2021-01-01");
    assertThat(shownDay(WOHNGELD_IN_APOLDA + "&tag=" + day + "&schieber=1"))
        .isEqualTo("2023-01-01");
    assertThat(shownDay(WOHNGELD_IN_APOLDA + "&tag=" + day + "&schieber=9")).isEqualTo(day);
  }

  @Test
  void showsTheStateOfTheWorkspaceThatTheInterfacesGive() {
    var snapshot = connections.current().responsibilities().snapshot();
    assertThat(page(WOHNGELD_IN_APOLDA)).bodyText().contains(snapshot.substring(0, 12));
  }

  @Test
  void aLeistungWhoseRulesNameOnlyTheBeginningOfItsKeyIsAmongThem() {
    assertThat(page("/zustaendigkeit/gebiete"))
        .bodyText()
        .contains("Hundesteuer", "Baugenehmigung");
    assertThat(page("/zustaendigkeit?leistung=99102013104000&ort=160745011079"))
        .bodyText()
        .contains("Steuern und Abgaben");
    assertThat(page("/zustaendigkeit/reform?art=merger&von=Rothenstein&zu=Kahla"))
        .bodyText()
        .contains("Hundesteuer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ort=gibtesnicht            | nicht zu finden
          ort=07751                  | Welche
          ort=Rothenstein&tag=morgen | Diesen Tag gibt es nicht
          """)
  void saysWhatIsMissing(String rest, String sentence) {
    assertThat(page("/zustaendigkeit?leistung=99102013104000&" + rest))
        .hasStatusOk()
        .bodyText()
        .contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          art=planned                               | keine Regel als geplant
          art=merger&von=&zu=Kahla                  | keine Gemeinde genannt
          art=merger&von=Rothenstein&zu=            | genau
          art=merger&von=Rothenstein&zu=Kahla&tag=x | Tag
          art=merger&von=Rothenstein&zu=Kahla       | Schlüssel, die enden
          """)
  void playsAReformThroughOrSaysWhatIsMissing(String query, String sentence) {
    assertThat(page("/zustaendigkeit/reform?" + query)).hasStatusOk().bodyText().contains(sentence);
  }

  private String shownDay(String address) throws IOException {
    var text = page(address).getResponse().getContentAsString();
    var day = DAY.matcher(text);
    assertThat(day.find()).isTrue();
    return day.group(1);
  }

  private MvcTestResult page(String address) {
    return server.get().uri(address).with(as(COORDINATOR)).exchange();
  }
}
