package de.zubringer.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import de.zubringer.web.browser.Visit;
import java.util.Map;

/** Somebody before a browser who counts what they have to do. */
final class Clerk implements AutoCloseable {
  private final Visit visit;
  private int clicks;
  private int answers;

  private Clerk(Visit visit) {
    this.visit = visit;
  }

  /** Logs in at the demo on this port. */
  static Clerk at(int port, String name) {
    return new Clerk(Visit.to(port).logIn(name, DemoLogIns.PASSWORD));
  }

  Visit visit() {
    return visit;
  }

  /** Clicks on links, buttons, choices and boxes. */
  int clicks() {
    return clicks;
  }

  /** Questions answered. */
  int answers() {
    return answers;
  }

  /** What the page says. */
  String reads() {
    return page().textContent("main");
  }

  /** Follows a link by its text, in the page or its navigation. */
  Clerk follow(String text) {
    return click("a:has-text(\"" + text + "\")");
  }

  /** Presses a button by its text. */
  Clerk press(String text) {
    return click("main button:has-text(\"" + text + "\")");
  }

  Clerk tick(String selector) {
    page().check(selector);
    clicks++;
    return this;
  }

  Clerk write(String selector, String text) {
    page().fill(selector, text);
    return this;
  }

  /** Fills a field that may not be there. */
  void writeWhereAsked(String selector, String text) {
    if (sees(selector)) {
      write(selector, text);
    }
  }

  boolean sees(String selector) {
    return page().locator(selector).count() > 0;
  }

  /** Goes to an address without a click, as by a link in a message. */
  Clerk open(String address) {
    page().navigate(address);
    return this;
  }

  Clerk click(String selector) {
    page().locator(selector).first().click();
    page().waitForLoadState();
    clicks++;
    return this;
  }

  /**
   * Answers every open question of a survey, topic by topic, as often as answers bring new ones.
   *
   * @param known by the id of a question or its last part
   */
  Clerk answerAll(Map<String, String> known) {
    follow("Erhebung");
    for (var topic = page().locator("#fragen nav a"); hasOpen(topic); ) {
      var asked = page().locator("fieldset[id^='frage-']");
      for (var one : asked.all()) {
        answer(one, known);
      }
      press("Antworten speichern");
      if (sees("[aria-invalid=true], .kern-fieldset--error")) {
        throw new AssertionError("an answer was not taken: " + reads());
      }
    }
    return this;
  }

  /** Goes to the next topic with open questions. */
  private boolean hasOpen(Locator topics) {
    for (var i = 0; page().locator("fieldset[id^='frage-']").count() == 0; i++) {
      if (i >= topics.count()) {
        return false;
      }
      topics.nth(i).click();
      page().waitForLoadState();
      clicks++;
    }
    return true;
  }

  private void answer(Locator question, Map<String, String> known) {
    var id = question.getAttribute("id").substring("frage-".length());
    var last = id.substring(id.lastIndexOf('.') + 1);
    var answer = known.containsKey(id) ? known.get(id) : known.get(last);
    if (answer == null) {
      throw new AssertionError("nobody knows what to answer to " + id);
    }
    var field = question.locator("[id='frage-" + id + "-feld']");
    var choice = question.locator("input:is([type=radio],[type=checkbox])[value='" + answer + "']");
    var list = question.locator("select");
    if (list.count() > 0 && list.locator("option:text-is('" + answer + "')").count() > 0) {
      list.selectOption(new SelectOption().setLabel(answer));
    } else if (list.count() > 0 && field.count() > 0) {
      list.selectOption("");
      field.fill(answer);
    } else if (list.count() > 0) {
      list.selectOption(answer);
    } else if (choice.count() == 0 && field.count() > 0) {
      field.fill(answer);
    } else {
      choose(choice.first());
      clicks++;
    }
    answers++;
  }

  /** By the keyboard, which hits it wherever it is just being laid out. */
  private static void choose(Locator choice) {
    if (!choice.isChecked()) {
      choice.press("Space");
    }
    assertThat(choice.isChecked()).isTrue();
  }

  private Page page() {
    return visit.page();
  }

  @Override
  public void close() {
    visit.close();
  }
}
