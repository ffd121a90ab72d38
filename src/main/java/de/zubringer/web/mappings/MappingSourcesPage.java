package de.zubringer.web.mappings;

import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;

/** Where each field of the form ends up, in all systems of a plan. */
public record MappingSourcesPage(
    MappingHead head, List<Choice> municipalities, List<SourceLine> lines) implements Page {

  /**
   * A field of the form.
   *
   * @param ends one for each field of a target that reads it, or why a system leaves it out
   * @param open whether nobody has decided what becomes of it
   */
  public record SourceLine(String title, String path, List<End> ends, boolean open) {}

  /** Where a field ends up in a system; without a target it says why not. */
  public record End(String system, String target, String because) {}

  @Override
  public String title() {
    return head.title();
  }
}
