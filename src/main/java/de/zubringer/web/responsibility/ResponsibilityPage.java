package de.zubringer.web.responsibility;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Optional;

/**
 * Zuständigkeit finden: a Leistung, a place and a day, and the answer with its reasons.
 *
 * @param place what was typed
 * @param day ISO day
 * @param candidates the municipalities that can be meant, when there are several
 * @param problem why nothing can be answered; empty if something can
 */
public record ResponsibilityPage(
    List<Choice> leistungen,
    String place,
    String day,
    List<Candidate> candidates,
    String problem,
    Optional<Answer> answer)
    implements Page {

  /** A municipality that can be meant. */
  public record Candidate(String name, String note, String address) {}

  /**
   * Who is responsible.
   *
   * @param periods how the answer changes over the years, in order
   * @param slider number of the period at hand
   * @param slide where the slider sends to
   */
  public record Answer(
      String area,
      Badge status,
      List<Line> lines,
      List<String> delegation,
      List<FindingLine> findings,
      List<Period> periods,
      int slider,
      String slide,
      String snapshot) {}

  /** One of the four questions with its answer and the rule that gave it. */
  public record Line(
      String question, String answer, String text, String legalBasis, String validity) {}

  /** Days with the same answer. */
  public record Period(String days, String text, String address, boolean here) {}

  @Override
  public String title() {
    return say("finden.titel");
  }
}
