package de.zubringer.web.concept;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Anschlusskonzept: what it says, what was issued of it, and what has changed since.
 *
 * @param standing how it stands to the newest issue, in a sentence
 * @param causes names of the data that changed since; none if nothing is stale
 * @param mayIssue whether this person may issue it
 */
public record ConceptPage(
    AdaptationHead head,
    Badge state,
    String standing,
    List<String> causes,
    List<ChapterLine> chapters,
    List<IssueLine> issues,
    boolean mayIssue)
    implements Page {

  /**
   * A chapter.
   *
   * @param open how many points are open, in words
   * @param sections headings under which it says something else than in the newest issue
   */
  public record ChapterLine(String title, String open, boolean stale, List<String> sections) {}

  /** Something that was issued. */
  public record IssueLine(String address, String name, String by, String digest) {}

  @Override
  public String title() {
    return head.title("konzeptseite.titel");
  }
}
