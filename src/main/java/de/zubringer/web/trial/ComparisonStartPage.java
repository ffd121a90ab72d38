package de.zubringer.web.trial;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * What the draft is to be compared with.
 *
 * @param against what is live, and earlier versions
 */
public record ComparisonStartPage(
    AdaptationHead head, boolean plan, String day, List<Choice> against) implements Page {
  @Override
  public String title() {
    return head.title("vergleich.titel");
  }
}
