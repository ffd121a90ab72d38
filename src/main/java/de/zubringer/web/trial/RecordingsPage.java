package de.zubringer.web.trial;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Aufzeichnungen: real applications somebody wants to rehearse with, without any content.
 *
 * @param days how long an approved one is kept
 */
public record RecordingsPage(AdaptationHead head, String days, List<RecordingCard> recordings)
    implements Page {

  /**
   * One proposal.
   *
   * @param decide where the decision is sent to; empty if this person has none to take
   */
  public record RecordingCard(
      String shortId, Badge state, List<Fact> facts, String reason, String decide) {}

  @Override
  public String title() {
    return head.title("aufzeichnung.titel");
  }
}
