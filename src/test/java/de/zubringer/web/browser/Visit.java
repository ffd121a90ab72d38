package de.zubringer.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person before one browser window; notes what the page asks of other hosts. */
public final class Visit implements AutoCloseable {
  static final Visit NONE = new Visit(0, null);

  private final int port;
  private final @Nullable BrowserContext window;
  private final @Nullable Page page;
  private String name = "niemand";
  private final List<String> foreign = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Visit(int port, @Nullable BrowserContext window) {
    this.port = port;
    this.window = window;
    this.page = window == null ? null : window.newPage();
    if (page != null) {
      page.onRequest(request -> noteForeign(request.url()));
      page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
      page.onPageError(complaints::add);
    }
  }

  /** To the server on this port of this machine. */
  public static Visit to(int port) {
    return new Visit(port, Browsers.chromium().newContext(options()));
  }

  static Visit withoutScripts(int port) {
    return new Visit(port, Browsers.chromium().newContext(options().setJavaScriptEnabled(false)));
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setViewportSize(1280, 900);
  }

  public Visit logIn(String name, String password) {
    this.name = name;
    open("/anmelden");
    page().fill("#username", name);
    page().fill("#password", password);
    page().click("main button[type=submit]");
    return this;
  }

  /** Status of the answer. */
  public int open(String path) {
    return page().navigate("http://127.0.0.1:" + port + path).status();
  }

  /** Who is logged in. */
  public String name() {
    return name;
  }

  public Page page() {
    if (page == null) {
      throw new IllegalStateException("nobody is visiting");
    }
    return page;
  }

  /** Requests to other hosts; there must be none. */
  public List<String> foreign() {
    return foreign;
  }

  /** What the browser's console said, breaches of the content security policy among it. */
  public List<String> complaints() {
    return complaints;
  }

  private void noteForeign(String url) {
    var host = URI.create(url).getHost();
    if (host != null && !host.equals("127.0.0.1")) {
      foreign.add(url);
    }
  }

  @Override
  public void close() {
    if (window != null) {
      window.close();
    }
  }
}
