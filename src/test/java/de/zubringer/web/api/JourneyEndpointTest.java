package de.zubringer.web.api;

import static de.zubringer.web.People.MUSTERSTADT;
import static de.zubringer.web.People.NACHBARSTADT;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.keys.SampleKeys;
import de.zubringer.testing.ServerTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class JourneyEndpointTest {
  private static final String SEARCH =
      "{\"businessKey\": {\"value\": \"%s\"}, \"where\": {\"state\": \"%s\"}}";

  @Autowired MockMvcTester server;
  @Autowired SampleJourneys samples;
  @Autowired SampleKeys findable;

  @Test
  void takesTheFiltersOfThePageAndPagesBothWays() {
    for (var number = 0; number < 3; number++) {
      samples.delivered(MUSTERSTADT, "Musterort", "{}");
    }
    var all =
        "/api/v1/journeys?state=delivered&leistung=hundesteuer-anmeldung&area=990000000000"
            + "&unit=steuern&from=2026-11-23&to=2026-11-23&limit=1";
    var first = get(all, Role.CASE_WORKER);
    assertThat(first).hasStatusOk().bodyJson().extractingPath("$.journeys").asArray().hasSize(1);
    assertThat(first).bodyJson().extractingPath("$.previous").isNull();
    var next = member(first, "next");
    var second = get(all + "&after=" + next, Role.CASE_WORKER);
    var back = get(all + "&before=" + member(second, "previous"), Role.CASE_WORKER);
    assertThat(member(back, "journeys[0].id"))
        .isEqualTo(member(first, "journeys[0].id"))
        .isNotEqualTo(member(second, "journeys[0].id"));
  }

  @Test
  void searchesByAValueThatStandsInNoAddress() {
    var id = samples.delivered(MUSTERSTADT, "Musterort", "{}");
    findable.only(id, "hund:chip", "apiwert");

    assertThat(search(SEARCH.formatted("ApiWert", "delivered"), Role.CASE_WORKER))
        .bodyJson()
        .extractingPath("$.journeys[0].id")
        .isEqualTo(id.toString());
    assertThat(search(SEARCH.formatted("ApiWert", "held"), Role.CASE_WORKER))
        .bodyJson()
        .extractingPath("$.journeys")
        .asArray()
        .isEmpty();
    assertThat(search("{}", Role.CASE_WORKER)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(search("{\"businessKey\": {\"value\": \" \"}}", Role.CASE_WORKER))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPERATOR", "LAND", "HEAD", "DATA_PROTECTION"})
  void letsNobodyElseSearchByContent(Role role) {
    assertThat(search(SEARCH.formatted("x", "held"), role)).hasStatus(HttpStatus.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=x",
        "area=1",
        "from=gestern",
        "from=+999999999-01-01",
        "id=abc",
        "limit=viele"
      })
  void refusesWhatItDoesNotUnderstand(String wrong) {
    assertThat(get("/api/v1/journeys?" + wrong, Role.CASE_WORKER))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void keepsAdministrationsApart() {
    var other = "/api/v1/journeys?municipality=" + NACHBARSTADT;

    assertThat(get(other, Role.CASE_WORKER)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(get(other + "&area=990000000000", Role.OPERATOR)).hasStatusOk();
    assertThat(get("/api/v1/journeys?unit=steuern", Role.OPERATOR))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  private MvcTestResult get(String address, Role role) {
    return server.get().uri(URI.create(address)).with(as(role, MUSTERSTADT)).exchange();
  }

  private MvcTestResult search(String body, Role role) {
    return server
        .post()
        .uri("/api/v1/journeys/search")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(csrf())
        .with(as(role, MUSTERSTADT))
        .exchange();
  }

  private static String member(MvcTestResult answer, String path) {
    try {
      return com.jayway.jsonpath.JsonPath.read(
          answer.getResponse().getContentAsString(), "$." + path);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
