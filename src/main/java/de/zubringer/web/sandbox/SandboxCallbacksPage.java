package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import java.util.List;

/**
 * Callbacks and what became of them, the newest first.
 *
 * @param further address of the next part; empty if there is none
 */
public record SandboxCallbacksPage(Place place, List<Line> lines, String further)
    implements SandboxPage {

  /**
   * One callback.
   *
   * @param answer what the one called said last
   * @param repeat address that sends it again
   */
  public record Line(
      String kind,
      Badge state,
      String created,
      String url,
      String attempts,
      String answer,
      String body,
      String submission,
      String repeat) {}

  @Override
  public String title() {
    return say("zd.rueckrufe.titel");
  }
}
