package de.zubringer.wholeway;

import static de.zubringer.web.People.as;
import static de.zubringer.wholeway.PacedRig.FINANZWESEN;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.web.LiveWorkspace;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people see before a journey is held, and of which kind the trouble is once it is. */
@PacedWay
class PacePagesTest {
  @Autowired private PacedRig rig;
  @Autowired private Targets targets;
  @Autowired private SampleJourneys samples;
  @Autowired private MockMvcTester server;
  @Autowired private Accounts accounts;

  @BeforeEach
  void begin() {
    rig.begin();
  }

  @Test
  void warnsBeforeAPersonIsAsked() {
    targets.breakDown(FINANZWESEN);
    var one = rig.toErfurt(1).getFirst();
    rig.work();
    rig.later(Duration.ofSeconds(6));
    rig.work();

    assertThat(get("/sendungen/" + one))
        .bodyText()
        .contains("Wird erneut versucht: 3. Versuch ab", Targets.DOWN);
    assertThat(get("/sendungen?text=" + one.toString().substring(0, 8)))
        .bodyText()
        .contains("Wird erneut versucht: 3. Versuch ab");
    assertThat(get("/betrieb"))
        .bodyText()
        .contains("Wird erneut versucht: 3. Versuch ab", Targets.DOWN, "/sendungen/" + one)
        .contains("finanzwesen", "Fehler");
  }

  @Test
  void saysThatATargetRestsAndHowManyWait() {
    targets.breakDown(FINANZWESEN);
    var all = rig.toErfurt(8);
    rig.work();

    assertThat(get("/sendungen/" + all.getLast()))
        .bodyText()
        .contains("Wartet, bis das Zielsystem wieder antwortet", "Zuletzt: " + Targets.DOWN);
    assertThat(get("/betrieb")).bodyText().contains("Ruht", "nächste Probe ab", ">8<");
    accounts.ensure("messung", "geheim", Role.OPERATOR, null);
    rig.later(Duration.ofSeconds(10));
    assertThat(numbers())
        .bodyText()
        .contains("zubringer_journeys_waiting{reason=\"shut\"} 3.0")
        .contains("zubringer_journeys_waiting{reason=\"retry\"} 5.0")
        .contains("zubringer_targets_away 1.0")
        .contains("zubringer_journeys_held{kind=\"bug\"}")
        .contains("zubringer_journeys_escalated");
  }

  @Test
  void leadsToTheEarlierOneOfTheCase() {
    var one = UUID.randomUUID();
    var first = rig.toErfurt(one);
    var second = rig.toErfurt(one);
    targets.refuse(first);
    rig.work();

    assertThat(get("/sendungen/" + second))
        .bodyText()
        .contains("Wartet auf die frühere Sendung " + first.toString().substring(0, 8))
        .contains("href=\"/sendungen/" + first + "\"");
  }

  @Test
  void tellsKindsOfTroubleApartAndMarksWhatWaitsTooLong() {
    var owner = LiveWorkspace.ERFURT;
    var outage = samples.addressed(owner).id();
    samples.hold(outage, Findings.of(Finding.error("target-unreachable", "", "weg")));
    assertThat(get("/sendungen/" + outage)).bodyText().contains("Störung");
    assertThat(get("/sendungen/" + samples.unclear(owner))).bodyText().contains("Befund");
    assertThat(get("/sendungen/" + samples.held(owner, ""))).bodyText().contains("Programmfehler");
    assertThat(get("/klaerung")).bodyText().contains("Störung").doesNotContain("Eskaliert");

    rig.later(Duration.ofHours(30));
    assertThat(get("/klaerung")).bodyText().contains("Seit über 24 Stunden");
    rig.later(Duration.ofHours(50));
    assertThat(get("/klaerung")).bodyText().contains("Eskaliert");
  }

  private MvcTestResult get(String address) {
    return server.get().uri(address).with(as(Role.OPERATOR)).exchange();
  }

  private MvcTestResult numbers() {
    return server
        .get()
        .uri("/actuator/prometheus")
        .with(SecurityMockMvcRequestPostProcessors.httpBasic("messung", "geheim"))
        .exchange();
  }
}
