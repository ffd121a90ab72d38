package de.zubringer.web.browser;

import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds one journey, erases another and reads the protocol, in a real browser. */
@ServerTest
class RetentionLookTest {
  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Connections connections;
  @Autowired SampleJourneys samples;
  @Autowired Journeys journeys;
  @Autowired JdbcClient sql;

  private Visit visit = Visit.NONE;

  @AfterEach
  void leave() {
    visit.close();
    for (var table : new String[] {"item", "run", "hold", "mode"}) {
      sql.sql("delete from retention_" + table).update();
    }
  }

  @Test
  void leadsThroughTheWholeWayWithoutScripts() throws IOException {
    LiveWorkspace.use(connections);
    var held = due();
    due();
    accounts.ensure("dora", "geheim", Role.DATA_PROTECTION, ZELLA_MEHLIS);
    visit = Visit.withoutScripts(port).logIn("dora", "geheim");

    visit.open("/aufbewahrung");
    visit.page().fill("#sendung", held);
    visit.page().fill("#grund", "Klage beim Verwaltungsgericht");
    visit.page().press("#grund", "Enter");
    assertThat(visit.page().textContent("main")).contains("Die Sperre gilt");
    visit.page().press("button:has-text('L\u00F6schlauf beginnen')", "Enter");
    assertThat(visit.page().textContent("main")).contains("hat begonnen");
    visit.page().waitForCondition(this::isFinished);

    visit.open("/aufbewahrung");
    visit.page().press("main a:has-text('Protokoll')", "Enter");
    assertThat(visit.page().textContent("main")).contains("Steht so in der Pr\u00FCfkette");
    assertThat(
            sql.sql(
                    "select count(*) from pipeline_journey where erased_at is not null"
                        + " and municipality = ?")
                .param(ZELLA_MEHLIS.toString())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    visit.close();

    visit = Visit.to(port).logIn("dora", "geheim");
    var protocol = "/aufbewahrung/protokolle/1";
    look("/aufbewahrung");
    look(protocol);
    visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(visit.page().isVisible("header")).isFalse();
  }

  private boolean isFinished() {
    return sql.sql("select count(*) from retention_run where finished_at is not null")
            .query(Long.class)
            .single()
        > 0;
  }

  private String due() {
    var journey = samples.delivered(ZELLA_MEHLIS, "Zella-Mehlis", "{}");
    journeys.accepted(journey, Instant.now());
    sql.sql("update pipeline_journey set changed_at = now() - interval '40 days' where journey = ?")
        .param(journey.value())
        .update();
    return journey.toString();
  }

  private void look(String page) {
    assertThat(visit.open(page)).isEqualTo(200);
    visit.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    PageLook.check(visit, page);
  }
}
