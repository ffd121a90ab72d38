package de.zubringer.web.draft;

import de.zubringer.draft.difference.FileDifference;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Asks before changes are taken back.
 *
 * @param what word of what is taken back
 * @param version of the draft the person looks at
 */
public record DraftDiscardPage(
    AdaptationHead head, String what, int version, List<FileDifference> lost) implements Page {
  @Override
  public String title() {
    return head.title("verwerfen.titel");
  }
}
