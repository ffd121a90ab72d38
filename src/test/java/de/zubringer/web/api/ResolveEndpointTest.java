package de.zubringer.web.api;

import static de.zubringer.access.Role.LAND;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Connections;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class ResolveEndpointTest {
  @Autowired MockMvcTester server;
  @Autowired Connections connections;

  @BeforeEach
  void live() throws IOException {
    LiveWorkspace.use(connections);
  }

  @Test
  void answersLikeTheVerb() {
    var answer =
        ask(
            """
            {"leistung": "99102013104000", "ars": "160745011079", "date": "2026-11-23",
             "application": {"halter": {}}}
            """);
    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
    assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo("found");
    assertThat(answer).bodyJson().extractingPath("$.executingBody.ars").isEqualTo("160745011000");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.snapshot")
        .isEqualTo(connections.current().responsibilities().snapshot());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{\"leistung\": \"99102013104000\", \"ars\": \"160745011079\", \"x\": 1}",
        "{\"leistung\": \"99102013104000\", \"ars\": \"160745011079\", \"application\": 1}",
        "{\"leistung\": \"1\", \"ars\": \"160745011079\"}",
        "{\"leistung\": \"99102013104000\", \"ars\": \"16074079\"}",
        "{\"leistung\": \"99102013104000\", \"ars\": \"160745011079\", \"date\": \"bald\"}"
      })
  void isAProblemWhenTheQuestionIsWrong(String body) {
    assertThat(ask(body))
        .hasStatus(400)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void suggestsTheLongKeyForAShortOne() {
    assertThat(ask("{\"leistung\": \"99102013104000\", \"ars\": \"16074079\"}"))
        .bodyText()
        .contains("160745011079");
  }

  @Test
  void answersNobodyWithoutLogIn() {
    assertThat(
            server
                .post()
                .uri("/api/v1/resolve")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .hasStatus(401);
  }

  private MvcTestResult ask(String body) {
    return server
        .post()
        .uri("/api/v1/resolve")
        .with(as(LAND))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
