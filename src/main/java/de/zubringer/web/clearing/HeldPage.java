package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import de.zubringer.web.journeys.ActLine;
import java.util.List;

/**
 * One journey with all a person can do to it; what this person may not, or what is impossible as
 * things are, is not offered.
 *
 * @param who who can act, by the cause
 * @param deadlines until when, and by what
 * @param helps words of the deeds that usually help
 * @param rerun whether it can be let run again
 * @param units to choose from; none if that is not offered
 * @param correct address of the form to correct the application; empty if that is not offered
 * @param receivers administrations it can be given to, the responsible one first
 * @param byLetter whether it can be given away by letter
 * @param refusals problems to send it back with; none if that is not offered
 * @param repeats the wishes for another handover; none if that is not offered
 */
public record HeldPage(
    String address,
    String journey,
    String shortId,
    Badge state,
    String leistung,
    String who,
    List<String> deadlines,
    List<String> helps,
    List<FindingLine> causes,
    boolean rerun,
    boolean unclear,
    List<Choice> units,
    List<Choice> targets,
    String correct,
    List<Choice> receivers,
    boolean byLetter,
    List<Choice> refusals,
    List<Choice> repeats,
    List<Choice> repeatReceivers,
    List<ActLine> acts)
    implements Page {

  @Override
  public String title() {
    return say("klaeren.titel", shortId);
  }

  /** Whether nothing can be done by this person. */
  public boolean idle() {
    return !rerun
        && units.isEmpty()
        && correct.isEmpty()
        && receivers.isEmpty()
        && !byLetter
        && refusals.isEmpty()
        && repeats.isEmpty();
  }
}
