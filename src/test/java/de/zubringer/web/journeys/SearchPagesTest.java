package de.zubringer.web.journeys;

import static de.zubringer.web.People.MUSTERSTADT;
import static de.zubringer.web.People.NACHBARSTADT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.keys.KeyIndex;
import de.zubringer.pipeline.keys.SampleKeys;
import de.zubringer.testing.ServerTest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class SearchPagesTest {
  @Autowired MockMvcTester server;
  @Autowired SampleJourneys samples;
  @Autowired KeyIndex keys;
  @Autowired SampleKeys findable;

  @Test
  void filtersByEverythingAtOnce() {
    var id = samples.delivered(MUSTERSTADT, "Filterdorf", "{}");
    var other = samples.delivered(NACHBARSTADT, "Filterheim", "{}");
    var all =
        "/sendungen?stand=delivered&leistung=hundesteuer-anmeldung&kommune=%s&ort=%s&stelle=steuern&von=2026-11-23&bis=2026-11-23&text=%s"
            .formatted(MUSTERSTADT, MUSTERSTADT, id.toString().substring(0, 8));

    assertThat(get(all, Role.OPERATOR)).bodyText().contains(shown(id)).doesNotContain(shown(other));
    for (var wrong :
        List.of("stand=held", "leistung=x", "ort=990000000001", "stelle=x", "bis=2026-11-22")) {
      assertThat(get(all.replaceFirst(wrong.replaceFirst("=.*", "=[^&]*"), wrong), Role.OPERATOR))
          .bodyText()
          .as(wrong)
          .contains("Zu diesem Filter gibt es keine Sendung")
          .doesNotContain(shown(id));
    }
    assertThat(get("/sendungen?text=" + id, Role.OPERATOR)).bodyText().contains(shown(id));
    assertThat(get("/sendungen?text=Filterdorf", Role.OPERATOR))
        .bodyText()
        .contains("Das ist keine Kennung");
  }

  @Test
  void offersWhatTheAdministrationHasHad() {
    samples.delivered(MUSTERSTADT, "Musterort", "{}");

    assertThat(get("/sendungen", Role.CASE_WORKER)).bodyText().contains("value=\"steuern\"");
    assertThat(get("/sendungen", Role.OPERATOR))
        .bodyText()
        .contains("sobald eine Kommune gewählt ist")
        .doesNotContain("value=\"steuern\"", "Suchbegriff");
  }

  @Test
  void pagesThroughTheListAndBack() {
    for (var number = 0; number < 55; number++) {
      samples.delivered(MUSTERSTADT, "Langliste", "{}");
    }

    var first = get("/sendungen?stelle=steuern", Role.CASE_WORKER);
    assertThat(first).bodyText().contains("Weitere anzeigen").doesNotContain("Neuere anzeigen");
    var second = get(link(first, "nach"), Role.CASE_WORKER);
    assertThat(second).bodyText().contains("Weitere anzeigen", "Neuere anzeigen");
    var back = get(link(second, "vor"), Role.CASE_WORKER);
    assertThat(rows(back)).isEqualTo(rows(first)).isNotEqualTo(rows(second));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SL-HB 42", "sl hb42", "SLHB42"})
  void findsByABusinessKeyHoweverItIsTyped(String typed) {
    var id = samples.delivered(MUSTERSTADT, "Musterort", "{}");
    var other = samples.delivered(MUSTERSTADT, "Musterort", "{}");
    findable.only(id, "hund:chip", "slhb42");

    var answer = search(typed, Role.CASE_WORKER);
    assertThat(answer).hasStatus3xxRedirection();
    var address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    assertThat(address).doesNotContainIgnoringCase("42&").doesNotContainIgnoringCase("slhb");
    assertThat(get(address, Role.CASE_WORKER))
        .bodyText()
        .contains(shown(id), "Gesucht wird nach einem Wert")
        .doesNotContain(shown(other));
    assertThat(get(address + "&stand=held", Role.CASE_WORKER)).bodyText().doesNotContain(shown(id));
    assertThat(get(address, Role.OPERATOR)).hasStatusOk().bodyText().doesNotContain("Suchbegriff");
  }

  @Test
  void findsNoBusinessKeyOfAnotherAdministration() {
    var id = samples.delivered(NACHBARSTADT, "Nachbarort", "{}");
    findable.only(id, "hund:chip", "nachbarwert");

    var answer = search("Nachbarwert", Role.CASE_WORKER);
    var address = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    assertThat(get(address, Role.CASE_WORKER)).bodyText().doesNotContain(shown(id));
    assertThat(keys.search(NACHBARSTADT, "", "nachbarwert"))
        .doesNotContainAnyElementsOf(keys.search(MUSTERSTADT, "", "nachbarwert"));
  }

  @ParameterizedTest
  @EnumSource(names = {"OPERATOR", "LAND", "HEAD", "DATA_PROTECTION"})
  void letsNobodyElseSearchByContent(Role role) {
    assertThat(search("Müller", role)).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void asksForAValue() {
    assertThat(search(" - ", Role.CASE_WORKER)).hasStatus3xxRedirection();
    assertThat(search("  ", Role.CASE_WORKER))
        .hasRedirectedUrl("/sendungen?kommune=" + MUSTERSTADT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sendungen?text=%00&stand=x&kommune=abc&nach=y",
        "/sendungen?text=%27%3B--%25&nach=_",
        "/sendungen?nach=2026-11-23T11:00:00Z_kein",
        "/sendungen?vor=9999999-11-23T11:00:00Z_kein&ort=x&stelle=y",
        "/sendungen?von=+999999999-12-31&bis=0000-00-00",
        "/sendungen?marke=zz.00&feld=%3Cscript%3E",
        "/sendungen?leistung=%3Cscript%3E"
      })
  void survivesSenselessFilters(String address) {
    assertThat(get(address, Role.OPERATOR)).hasStatusOk();
    assertThat(get(address, Role.CASE_WORKER)).hasStatusOk();
  }

  private MvcTestResult search(String value, Role role) {
    return server
        .post()
        .uri("/sendungen/suche")
        .param("wert", value)
        .with(csrf())
        .with(as(role, MUSTERSTADT))
        .exchange();
  }

  private MvcTestResult get(String address, Role role) {
    return server.get().uri(URI.create(address)).with(as(role, MUSTERSTADT)).exchange();
  }

  private static String shown(JourneyId id) {
    return ">" + id.toString().substring(0, 8);
  }

  private static String link(MvcTestResult page, String cursor) {
    return bodyOf(page)
        .replaceAll("(?s).*href=\"(/sendungen\\?[^\"]*" + cursor + "=[^\"]*)\".*", "$1")
        .replace("&amp;", "&");
  }

  private static List<String> rows(MvcTestResult page) {
    return bodyOf(page).lines().filter(line -> line.contains("<th scope=\"row\"")).toList();
  }

  private static String bodyOf(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
