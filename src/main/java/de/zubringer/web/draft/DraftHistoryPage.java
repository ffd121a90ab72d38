package de.zubringer.web.draft;

import de.zubringer.draft.difference.FileDifference;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Verlauf: versions of a draft, and what two of them differ by.
 *
 * @param compared which two, in words
 * @param others how many files of other Leistungen differ too
 * @param overtaken changed files whose live state has changed since
 * @param version of the draft that is shown, over the state with the number {@code live}
 */
public record DraftHistoryPage(
    AdaptationHead head,
    List<Choice> from,
    List<Choice> to,
    String compared,
    List<FileDifference> differences,
    long others,
    List<VersionLine> versions,
    List<String> overtaken,
    int version,
    long live,
    List<Discardable> discardable,
    boolean mayChange)
    implements Page {

  /** Who has done what when. */
  public record VersionLine(String name, String who, String when, String what, String difference) {}

  /** Something whose changes can be taken back. */
  public record Discardable(String address, String title) {}

  @Override
  public String title() {
    return head.title("verlauf.titel");
  }
}
