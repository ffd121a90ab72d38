package de.zubringer.web.browser;

import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Begins a plan, verifies it, sends an order and issues a concept, in a real browser. */
@ServerTest
class RollInLookTest {
  private static final String HUND = "/anbindungen/" + SAALETAL + "/hundesteuer-anmeldung";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Connections connections;
  @Autowired JdbcClient sql;

  private Visit visit = Visit.NONE;

  @AfterEach
  void leave() {
    visit.close();
    for (var table : new String[] {"plan", "step", "change", "verdict", "order"}) {
      sql.sql("delete from rollin_" + table).update();
    }
    sql.sql("delete from concept_issue").update();
  }

  @Test
  void leadsThroughTheWholeWayWithoutScripts() throws IOException {
    LiveWorkspace.use(connections);
    accounts.ensure("coordinator", "geheim", Role.COORDINATOR, SAALETAL);
    visit = Visit.withoutScripts(port).logIn("coordinator", "geheim");

    visit.open(HUND + "/einfuehrung");
    visit.page().fill("#beginn", "2026-10-05");
    visit.page().click("text=Plan beginnen >> nth=-1");
    visit.page().click("text=Jetzt pr\u00FCfen");
    assertThat(visit.page().textContent("main")).contains("Alles Pr\u00FCfbare ist gepr\u00FCft");

    visit.open(HUND + "/konzept");
    visit.page().click("main form button");
    assertThat(visit.page().textContent("main")).contains("Ausgabe 1 ist ausgestellt");
  }

  @Test
  void looksAsItShouldWithEverythingOpen() throws IOException {
    LiveWorkspace.use(connections);
    sql.sql(
            """
            insert into rollin_plan values (?, 'hundesteuer-anmeldung', '2026-10-05', now(), 'kim',
              'coordinator')
            """)
        .param(SAALETAL.toString())
        .update();
    sql.sql(
            """
            insert into rollin_order values (?, 'hundesteuer-anmeldung', 'DVDV', 1, now(), 'kim',
              'coordinator', 'SENT', 'Pflegende Stelle', 'DV-17', '', '2026-11-01', 'x')
            """)
        .param(SAALETAL.toString())
        .update();
    accounts.ensure("coordinator", "geheim", Role.COORDINATOR, SAALETAL);
    visit = Visit.to(port).logIn("coordinator", "geheim");
    look("/einfuehrung");
    look("/auftraege");
    look("/konzept");
    assertThat(visit.open("/")).isEqualTo(200);
    PageLook.check(visit, "/lage-erinnerung");
  }

  private void look(String page) {
    assertThat(visit.open(HUND + page)).isEqualTo(200);
    visit.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    PageLook.check(visit, "/offen" + page);
  }
}
