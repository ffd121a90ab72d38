package de.zubringer.web.inbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.content.Download;
import de.zubringer.web.content.Fact;
import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * One Vorgang: what was applied for, with its files.
 *
 * @param erased whether the content was destroyed at the end of its retention
 * @param hints what became of values on the way here, such as a text that was cut
 * @param typed when and by whom its Abtippblatt was typed; empty if it was not
 * @param corrected that a person corrected the application; empty if nobody did
 * @param tick address that takes the confirmation that it was; empty if none is awaited
 * @param journey address of the journey it came by
 */
public record VorgangPage(
    String number,
    String subject,
    boolean erased,
    List<Fact> facts,
    List<FindingLine> hints,
    List<FieldGroup> sheet,
    List<Download> attachments,
    String typed,
    String corrected,
    String tick,
    String journey)
    implements Page {

  @Override
  public String title() {
    return say("vorgang.titel", number);
  }
}
