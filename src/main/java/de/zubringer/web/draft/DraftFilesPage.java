package de.zubringer.web.draft;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Page;
import java.util.List;

/** The files of a draft, for those who prefer them. */
public record DraftFilesPage(AdaptationHead head, List<Line> files) implements Page {

  /**
   * One file.
   *
   * @param state whether it is there, and differs from what is live
   */
  public record Line(String address, String title, String state) {}

  @Override
  public String title() {
    return head.title("dateien.titel");
  }
}
