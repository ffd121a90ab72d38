package de.zubringer.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page, filled, in a real browser; with -Dpages.shots=DIR it leaves pictures to look at. */
@ServerTest
class PageLookTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  private final List<String> foreign = new ArrayList<>();
  private BrowserContext visit;
  private Page page;

  @BeforeEach
  void logIn() {
    accounts.ensure("koordination", "geheim", Role.COORDINATOR, MunicipalityId.of("990000000000"));
    visit =
        Browsers.chromium().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    page = visit.newPage();
    page.onRequest(request -> noteForeign(request.url()));
    page.navigate(address("/anmelden"));
    page.fill("#username", "koordination");
    page.fill("#password", "geheim");
    page.click("main button[type=submit]");
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/anmelden?fehler",
        "/ueber",
        "/",
        "/gibt-es-nicht",
        "/vorschau/lage",
        "/vorschau/sendungen",
        "/vorschau/sendung",
        "/vorschau/anbindungen",
        "/vorschau/anbindung",
        "/vorschau/kommunen",
        "/vorschau/kommune",
        "/vorschau/posteingang",
        "/vorschau/vorgang",
        "/vorschau/klaerung"
      })
  void isAccessibleNarrowAndSelfContained(String path) {
    page.navigate(address(path));
    shoot(path, 1280);
    var faults = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    assertThat(faults).extracting(fault -> fault.getId() + fault.getNodes()).isEmpty();

    page.setViewportSize(320, 700);
    shoot(path, 320);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as("width at 320 px")
        .isLessThanOrEqualTo(320);
    assertThat(foreign).isEmpty();
  }

  private void shoot(String path, int width) {
    var folder = System.getProperty("pages.shots");
    if (folder != null) {
      var name = path.replaceAll("[^a-z]+", "-") + width + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name)));
    }
  }

  private void noteForeign(String url) {
    var host = URI.create(url).getHost();
    if (host != null && !host.equals("localhost")) {
      foreign.add(url);
    }
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
