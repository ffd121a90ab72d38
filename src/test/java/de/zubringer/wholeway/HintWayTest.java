package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Role;
import de.zubringer.kernel.Finding;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.web.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the check step only hints at holds nothing, and still reaches the people of the desk. */
@WholeWay
class HintWayTest {
  @Autowired private Rig rig;
  @Autowired private MockMvcTester server;

  @BeforeEach
  void connect() throws Exception {
    rig.connect();
  }

  @Test
  void aHintOfTheCheckStepStandsAtTheDeliveredJourney() throws Exception {
    var sent = new Sent();
    sent.application = sent.application.replace("\"name\": \"", "\"name\": \"Rex \u2013 ");
    var ids = rig.send(sent);
    rig.work();

    var detail = rig.journey(ids).orElseThrow();
    assertThat(detail.journey().state()).isEqualTo(JourneyState.DELIVERED);
    assertThat(detail.findings())
        .extracting(Finding::mark)
        .containsExactly("sign-not-latin@hund[0].name");
    for (var page : new String[] {"/sendungen/", "/posteingang/"}) {
      assertThat(
              server
                  .get()
                  .uri(page + ids.submissionId())
                  .with(People.as(Role.CASE_WORKER, LiveWorkspace.ZELLA_MEHLIS)))
          .hasStatusOk()
          .bodyText()
          .contains("Rufname", "hund[0].name");
    }
  }
}
