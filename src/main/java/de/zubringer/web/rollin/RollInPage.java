package de.zubringer.web.rollin;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Einführungsplan: what is to be done until when.
 *
 * @param begun whether somebody began it; before that the days are those of a beginning today
 * @param standing how many steps are over, in a sentence
 * @param startsOn first day as a field of a form takes it
 * @param startFault what was wrong with it; empty if nothing
 * @param checkedAt when the software looked last, in a sentence; empty if never
 * @param parts overdue, next, later, over
 */
public record RollInPage(
    AdaptationHead head,
    boolean begun,
    String standing,
    String startsOn,
    String startFault,
    boolean mayChange,
    String checkedAt,
    List<ReminderLine> reminders,
    List<Part> parts)
    implements Page {

  /** Steps that belong together. */
  public record Part(String id, String title, List<StepLine> steps) {}

  /**
   * A step.
   *
   * @param who role and, if somebody was named, who
   * @param waits names of those before it that are not over, in a sentence; empty if none
   * @param form what can be said about it; null if this person cannot
   */
  public record StepLine(
      String id,
      String name,
      String help,
      Badge state,
      String due,
      boolean late,
      String who,
      String waits,
      String evidence,
      String note,
      @Nullable Found found,
      List<String> history,
      @Nullable StepForm form) {}

  /** What the software found out. */
  public record Found(Badge badge, String text, String evidence, String at) {}

  /**
   * The two forms of a step.
   *
   * @param states what it may become; none if nobody can say so now
   */
  public record StepForm(
      String address,
      List<Choice> states,
      String text,
      String textFault,
      String owner,
      String due,
      String dueFault,
      String minutes,
      String minutesFault,
      String note,
      String noteFault,
      boolean open) {}

  @Override
  public String title() {
    return head.title("einfuehrung.titel");
  }
}
