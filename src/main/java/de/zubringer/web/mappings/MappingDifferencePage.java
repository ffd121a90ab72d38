package de.zubringer.web.mappings;

import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * What changed in the target documents of all samples since the state that was live before.
 *
 * @param samples how many were compared
 * @param before whether there was a state before
 */
public record MappingDifferencePage(
    MappingHead head,
    List<Choice> municipalities,
    boolean before,
    int samples,
    List<ChangeLine> lines)
    implements Page {

  /** A field that is written otherwise. */
  public record ChangeLine(String sample, String field, String before, String after) {}

  @Override
  public String title() {
    return head.title();
  }
}
