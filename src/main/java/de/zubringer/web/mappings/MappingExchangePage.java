package de.zubringer.web.mappings;

import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Optional;

/** The mapping as a file, and what a changed file would do. */
public record MappingExchangePage(MappingHead head, Optional<Preview> preview) implements Page {

  /**
   * What a file that was sent would make of the mapping; nothing of it is kept.
   *
   * @param usable whether it has no errors
   * @param changes by field over all samples
   * @param yaml the file for the workspace; empty if there is none
   */
  public record Preview(
      boolean usable,
      List<FindingLine> findings,
      List<MappingDifferencePage.ChangeLine> changes,
      int samples,
      String yaml) {}

  @Override
  public String title() {
    return head.title();
  }
}
