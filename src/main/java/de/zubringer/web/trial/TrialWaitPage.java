package de.zubringer.web.trial;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Page;

/**
 * A trial that runs, or one there is no result of.
 *
 * @param runs whether it does
 * @param text how far it is, or why it ended
 * @param done of how many inputs
 * @param known how many there are; 0 until that is known
 * @param here its own address, to look again
 * @param cancel where the button sends to
 * @param next where to go from here once it has ended
 */
public record TrialWaitPage(
    AdaptationHead head,
    boolean runs,
    String text,
    int done,
    int known,
    String here,
    String cancel,
    String next,
    String nextText)
    implements Page {
  @Override
  public String title() {
    return head.title("probelauf.titel");
  }
}
