package de.zubringer.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServerTest
class SecurityTest {
  @Autowired MockMvcTester server;
  @Autowired Accounts accounts;

  @BeforeEach
  void account() {
    accounts.ensure("sigi", "geheim", Role.HEAD, MunicipalityId.of("990000000000"));
  }

  @Test
  void leadsStrangersToTheLogIn() {
    assertThat(server.get().uri("/"))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .contains("/anmelden");
    assertThat(server.get().uri("/gibt-es-nicht")).redirectedUrl().contains("/anmelden");
    assertThat(server.get().uri("/anmelden")).hasStatusOk().bodyText().contains("Kennwort");
  }

  @Test
  void letsInWithPasswordAndOutAgain() {
    assertThat(logIn("sigi", "geheim")).redirectedUrl().isEqualTo("/");
    assertThat(logIn("sigi", "geraten")).redirectedUrl().isEqualTo("/anmelden?fehler");
    assertThat(server.post().uri("/abmelden").with(csrf()))
        .redirectedUrl()
        .isEqualTo("/anmelden?abgemeldet");
  }

  /** A program's password is remembered for some seconds; a session would last for hours. */
  @Test
  void givesASessionOnlyToWhoeverOneIsByThen() {
    var now = MunicipalityId.of("990000000001");
    assertThat(server.get().uri("/api/v1/gibt-es-nicht").with(httpBasic("sigi", "geheim")))
        .hasStatus(HttpStatus.NOT_FOUND);

    accounts.ensure("sigi", "geheim", Role.COORDINATOR, now);

    var session = logIn("sigi", "geheim").getRequest().getSession();
    assertThat(session).isNotNull();
    assertThat(session.getAttribute(SPRING_SECURITY_CONTEXT_KEY))
        .extracting("authentication.principal")
        .isEqualTo(new Person("sigi", Role.COORDINATOR, now));
  }

  @Test
  void locksNameAfterFiveFailuresEvenForTheRightPassword() {
    accounts.ensure("pechvogel", "geheim", Role.OPERATOR, null);
    for (var failure = 0; failure < 5; failure++) {
      logIn("pechvogel", "geraten");
    }

    assertThat(logIn("pechvogel", "geheim")).redirectedUrl().isEqualTo("/anmelden?gesperrt");
  }

  @Test
  void refusesFormsWithoutToken() {
    assertThat(server.post().uri("/anmelden").param("username", "sigi").param("password", "geheim"))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void answersProgramsWithAProblem() {
    assertThat(server.get().uri("/api/v1/journeys"))
        .hasStatus(HttpStatus.UNAUTHORIZED)
        .hasContentType("application/problem+json;charset=UTF-8")
        .containsHeader("WWW-Authenticate")
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo(401);
    assertThat(server.get().uri("/api/v1/gibt-es-nicht").with(httpBasic("sigi", "geheim")))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void allowsNoInlineScriptAndNoOtherHost() {
    assertThat(server.get().uri("/anmelden"))
        .headers()
        .hasHeaderSatisfying(
            "Content-Security-Policy",
            policy ->
                assertThat(policy.getFirst()).contains("default-src 'none'", "script-src 'self';"))
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasValue("X-Frame-Options", "DENY")
        .hasValue("Referrer-Policy", "same-origin");
    assertThat(server.get().uri("/anmelden")).bodyText().doesNotContain("<style", "style=");
  }

  @Test
  void givesFilesToAnybody() {
    assertThat(server.get().uri("/assets/kern.css")).hasStatusOk();
    assertThat(server.get().uri("/assets/htmx.js")).hasStatusOk();
    assertThat(server.get().uri("/actuator/health/liveness")).hasStatusOk();
    assertThat(server.get().uri("/actuator/env")).hasStatus3xxRedirection();
  }

  private MvcTestResult logIn(String name, String password) {
    return server
        .post()
        .uri("/anmelden")
        .with(csrf())
        .param("username", name)
        .param("password", password)
        .exchange();
  }
}
