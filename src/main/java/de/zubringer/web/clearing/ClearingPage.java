package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Optional;

/**
 * Klärung: journeys that wait for a decision, the one that waits longest first.
 *
 * @param deeds what can be done to many at once; none for whoever may not
 * @param chosen what the list was asked for, as the form for many carries it on
 * @param total how many wait for the reason that was asked for, or in all
 * @param gave whether the list of what was given to others is for this person
 */
public record ClearingPage(
    List<Choice> causes,
    List<Choice> leistungen,
    List<Choice> deeds,
    Chosen chosen,
    List<HeldLine> lines,
    String further,
    boolean filtered,
    String total,
    List<Run> runs,
    boolean gave)
    implements Page {

  /** What was asked for; empty where nothing was. */
  public record Chosen(String cause, String leistung, String municipality) {}

  /** An act for many that was begun here. */
  public record Run(String address, String what, Badge state) {}

  /**
   * A held journey.
   *
   * @param trouble what kind of trouble holds it
   * @param stage that it waits for too long; empty if it does not
   * @param age how long it waits, in words
   * @param unclear whether trying again needs a word whether the target has it already
   * @param clear where all that can be done to it stands
   * @param retry where the button sends to; empty for whoever may not
   * @param who who can act, by the cause
   * @param reject where a person may send it back; empty when that is not to be decided
   * @param deadline the next one; empty when no clock runs
   */
  public record HeldLine(
      String id,
      String address,
      String clear,
      String shortId,
      String leistung,
      String municipality,
      String area,
      Badge trouble,
      Optional<Badge> stage,
      String age,
      String deadline,
      List<FindingLine> causes,
      String who,
      String retry,
      String reject,
      boolean unclear) {}

  @Override
  public String title() {
    return say("klaerung.titel");
  }
}
