package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import java.util.List;

/**
 * What was submitted, the newest first.
 *
 * @param further address of the next part; empty if there is none
 */
public record SandboxSubmissionsPage(Place place, List<Line> lines, String further)
    implements SandboxPage {

  /** One submission. */
  public record Line(
      String address,
      String shortId,
      Badge state,
      String created,
      String service,
      String sender,
      String destination) {}

  @Override
  public String title() {
    return say("zd.einreichungen.titel");
  }
}
