package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Badge;
import java.util.List;

/** One submission as the service sees it: only what is not encrypted. */
public record SandboxSubmissionPage(
    Place place,
    String shortId,
    Badge state,
    List<Fact> facts,
    List<Fact> attachments,
    List<EventLine> events)
    implements SandboxPage {

  @Override
  public String title() {
    return say("zd.einreichung.titel", shortId);
  }
}
