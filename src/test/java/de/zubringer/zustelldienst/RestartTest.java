package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.TestDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** What was there before a restart is there after it, the moved clock included. */
class RestartTest {
  private static final String ISSUER = "http://localhost:8090/submission-api";

  /** The room on a database that outlives it. */
  @ComponentScan
  @EnableAutoConfiguration(
      exclude = {
        SecurityAutoConfiguration.class,
        UserDetailsServiceAutoConfiguration.class,
        ManagementWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class
      })
  static class Room {
    @Bean
    InstantSource clock() {
      return InstantSource.system();
    }
  }

  @Test
  void keepsEverythingOverARestart() throws Exception {
    var database = TestDatabase.freshUrl();
    String submissionId;
    List<Sandbox.EventView> events;
    try (var context = start(database)) {
      Musterdienst.register(context.getBean(LocalZustelldienst.class), Optional.empty());
      var ids = wire(context).as(Musterdienst.SENDER).submitted();
      submissionId = ids.path("submissionId").asString();
      context.getBean(Sandbox.class).moveClock(Duration.ofDays(2));
      events = detail(context, submissionId).events();
      assertThat(events).hasSize(3).allMatch(event -> event.issuer().equals(ISSUER));
    }
    try (var context = start(database)) {
      assertThat(context.getBean(Sandbox.class).clock().ahead()).isEqualTo(Duration.ofDays(2));
      assertThat(detail(context, submissionId).events()).isEqualTo(events);
      assertThat(context.getBean(Sandbox.class).clients()).hasSize(2);
      var subscriber = wire(context).as(Musterdienst.SUBSCRIBER);
      var fetched = subscriber.get("/submission-api/v2/submissions/" + submissionId);
      assertThat(fetched.statusCode()).isEqualTo(200);
      var keys = wire(context).get("/submission-api/.well-known/jwks.json").body();
      assertThat(keys).contains(events.getFirst().kid());
    }
  }

  private static Sandbox.SubmissionDetail detail(
      ConfigurableApplicationContext context, String id) {
    return context.getBean(Sandbox.class).submission(UUID.fromString(id)).orElseThrow();
  }

  private static Wire wire(ConfigurableApplicationContext context) {
    var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return Wire.to(port, "");
  }

  private static ConfigurableApplicationContext start(String database) {
    return new SpringApplicationBuilder(Room.class)
        .properties(
            "server.port=0",
            "zubringer.zustelldienst.enabled=true",
            "zubringer.zustelldienst.issuer=" + ISSUER,
            "spring.datasource.url=" + database,
            "spring.datasource.username=postgres",
            "spring.datasource.hikari.maximum-pool-size=5")
        .run();
  }
}
