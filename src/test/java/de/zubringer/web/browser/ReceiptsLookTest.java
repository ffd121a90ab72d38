package de.zubringer.web.browser;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Quittungen in a real browser, empty and full. */
@ServerTest
class ReceiptsLookTest {
  @LocalServerPort int port;
  @Autowired Accounts accounts;
  private Visit visit = Visit.NONE;

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void looksWellEmptyAndFull() {
    accounts.ensure("coordinator", "geheim", Role.COORDINATOR, ERFURT);
    visit = Visit.to(port).logIn("coordinator", "geheim");
    for (var path : new String[] {"/quittungen", "/vorschau/quittungen", "/vorschau/sendung"}) {
      assertThat(visit.open(path)).as(path).isEqualTo(200);
      PageLook.check(visit, path);
    }
  }
}
