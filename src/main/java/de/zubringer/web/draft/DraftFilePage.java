package de.zubringer.web.draft;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * One file of a draft as text.
 *
 * @param stand SHA-256 of what was edited
 * @param mayChange whether there is a form
 * @param checked whether the text was looked at
 * @param other what somebody else has saved meanwhile; empty if nobody has
 * @param hints findings that only tell
 * @param changes what the text differs by from what is saved, in words
 */
public record DraftFilePage(
    AdaptationHead head,
    String name,
    String file,
    String text,
    String stand,
    boolean mayChange,
    boolean checked,
    String other,
    List<FindingLine> findings,
    List<FindingLine> hints,
    List<String> changes,
    int status)
    implements Page {

  @Override
  public String title() {
    return say("datei.titel", file);
  }
}
