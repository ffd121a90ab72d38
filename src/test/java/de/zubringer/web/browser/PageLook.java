package de.zubringer.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/**
 * What every page must be: accessible (axe), no broader than 320 px where the screen is not, asking
 * no other host. With {@code -Dpages.shots=DIR} it leaves pictures to look at.
 */
public final class PageLook {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private PageLook() {}

  /** Looks at the page that is open; the name is for messages and pictures. */
  public static void check(Visit visit, String name) {
    shoot(visit, name, 1280);
    assertThat(faults(visit.page()))
        .as(name)
        .extracting(fault -> fault.getId() + fault.getNodes())
        .isEmpty();
    visit.page().setViewportSize(320, 700);
    shoot(visit, name, 320);
    assertThat((int) visit.page().evaluate("document.documentElement.scrollWidth"))
        .as("width of %s at 320 px", name)
        .isLessThanOrEqualTo(320);
    visit.page().setViewportSize(1280, 900);
    assertThat(visit.foreign()).as("asked of other hosts").isEmpty();
  }

  /** No page has frames; looking only at the page itself is four times as fast. */
  private static List<Rule> faults(Page page) {
    assertThat(page.frames()).hasSize(1);
    // describing each place where all is well takes longer than looking
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .options(options)
        .withTags(RULES)
        .setLegacyMode(true)
        .analyze()
        .getViolations();
  }

  private static void shoot(Visit visit, String page, int width) {
    var folder = System.getProperty("pages.shots");
    if (folder != null) {
      var name = page.replaceAll("[^a-z0-9]+", "-").replaceAll("-[0-9a-f-]{36}", "-kennung");
      var file = Path.of(folder, visit.name() + name + "-" + width + ".png");
      visit.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }
  }
}
