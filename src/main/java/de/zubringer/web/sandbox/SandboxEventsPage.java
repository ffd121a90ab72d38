package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import java.util.List;

/**
 * Security events of all cases, the newest first.
 *
 * @param further address of the next part; empty if there is none
 */
public record SandboxEventsPage(Place place, List<EventLine> events, String further)
    implements SandboxPage {
  @Override
  public String title() {
    return say("zd.ereignisse.titel");
  }
}
