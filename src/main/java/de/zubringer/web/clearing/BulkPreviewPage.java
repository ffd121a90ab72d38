package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * What an act for many would do, before it is begun.
 *
 * @param what the deed in words
 * @param counts how many of those looked at would be answered how
 * @param hidden what was chosen, sent along
 * @param choices of the deed, such as units; none where it asks for nothing
 * @param targets the same for the target
 * @param needsReason whether a reason must be given
 */
public record BulkPreviewPage(
    String what,
    String deed,
    long total,
    long looked,
    List<String> counts,
    List<Line> lines,
    List<Choice> hidden,
    List<Choice> choices,
    List<Choice> targets,
    String reason,
    boolean needsReason,
    boolean startable)
    implements Page {

  /** One journey that was looked at. */
  public record Line(String address, String shortId, String text) {}

  @Override
  public String title() {
    return say("sammlung.vorschau.titel");
  }
}
