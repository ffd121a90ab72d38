package de.zubringer.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The Chromium of the machine, started once for all page tests; none is ever downloaded. */
final class Browsers {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Nothing of the browser's own may speak to the outside. */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Browser CHROMIUM = start();

  private Browsers() {}

  static Browser chromium() {
    return CHROMIUM;
  }

  private static Browser start() {
    return Playwright.create()
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
  }

  private static Path executable() {
    var folders = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator)).toList();
    var macos = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    return Stream.concat(
            NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name))),
            Stream.of(macos))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The page tests need Chromium, found none on the PATH. Install it:"
                        + " apt-get install chromium (Debian), apt-get install chromium-browser"
                        + " (Ubuntu), or Google Chrome."));
  }
}
