package de.zubringer.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.zubringer.web.sandbox.SampleTraffic;
import de.zubringer.web.sandbox.SandboxServer;
import de.zubringer.zustelldienst.Fault;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.Sandbox;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the local Zustelldienst in a real browser, as a developer uses them. */
@SandboxServer
class SandboxLookTest {
  private static final Page.WaitForSelectorOptions GONE =
      new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);

  @LocalServerPort int port;
  @Autowired Sandbox sandbox;

  private Visit visit = Visit.NONE;

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void everyPage() throws Exception {
    visit = Visit.to(port);
    look("/sandbox/einreichungen", "/sandbox/ereignisse", "/sandbox/rueckrufe", "/sandbox/e-mails");
    var traffic = SampleTraffic.in(sandbox, port);
    var submission = traffic.send();
    look("/sandbox", "/sandbox/zustellpunkte/neu");
    look("/sandbox/zustellpunkte/" + traffic.destination());
    look("/sandbox/einreichungen", "/sandbox/einreichungen/" + submission);
    sandbox.moveClock(Duration.ofDays(10));
    look("/sandbox/e-mails");
    sandbox.moveClock(Duration.ZERO);
    sandbox.inject(Fault.once(FaultKind.LATE_LISTING));
    look("/sandbox/ereignisse", "/sandbox/rueckrufe", "/sandbox/versuche");
    sandbox.clearFaults();
  }

  @Test
  void worksWithoutScripts() throws Exception {
    var submission = SampleTraffic.in(sandbox, port).send();
    visit = Visit.withoutScripts(port);
    visit.open("/");
    visit.page().click("nav >> text=Uhr und Fehler");
    visit.page().fill("#tage", "15");
    visit.page().click("text=Vorstellen");
    visit.page().waitForSelector("text=Die Uhr ist gestellt");
    assertThat(visit.page().textContent("main")).contains("Sie geht 15 Tage");

    visit.open("/sandbox/einreichungen/" + submission);
    assertThat(visit.page().textContent("h1")).contains("zurückgewiesen");
    assertThat(visit.page().textContent("main")).contains("reject-submission");

    visit.open("/sandbox/versuche");
    visit.page().click("text=Auf die wirkliche Zeit stellen");
    visit.page().waitForSelector("text=Die Uhr geht wieder richtig");
    visit.page().selectOption("#art", "UNAVAILABLE");
    visit.page().fill("#pfad", "/token");
    visit.page().press("#pfad", "Enter");
    visit.page().waitForSelector("text=wartet auf seinen Aufruf");
    assertThat(sandbox.faults()).hasSize(1);
    visit.page().click("text=Entfernen");
    visit.page().waitForSelector("article", GONE);
    assertThat(sandbox.faults()).isEmpty();
  }

  @Test
  void saysWhatIsWrongInTheFormAndKeepsWhatWasTyped() {
    visit = Visit.to(port);
    visit.open("/sandbox/zustellpunkte/neu");
    visit.page().fill("#name", "Musterhausen");
    visit.page().fill("#regionen", "16051");
    visit.page().click("main button[type=submit]");

    assertThat(visit.page().textContent("main")).contains("zum Beispiel DE16051");
    assertThat(visit.page().inputValue("#name")).isEqualTo("Musterhausen");
    PageLook.check(visit, "/sandbox/zustellpunkte-fehler");
  }

  private void look(String... paths) {
    for (var path : paths) {
      assertThat(visit.open(path)).as("status of %s", path).isEqualTo(200);
      PageLook.check(visit, path);
    }
  }
}
