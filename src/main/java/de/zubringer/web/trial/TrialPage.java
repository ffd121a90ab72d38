package de.zubringer.web.trial;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Probelauf: what became of each input, and what was not tried.
 *
 * @param verdict good or not
 * @param facts how many of what
 * @param coverage rules, rows and answers: how many of how many
 * @param other the same with or without generated inputs
 */
public record TrialPage(
    AdaptationHead head,
    String day,
    Badge verdict,
    List<String> facts,
    List<String> coverage,
    String other,
    boolean generated,
    List<PlacePart> places,
    List<String> notRehearsed)
    implements Page {

  /**
   * What became of the inputs in one place.
   *
   * @param open whether it is shown at once, because something became otherwise than expected
   */
  public record PlacePart(String summary, boolean open, List<ResultLine> results) {}

  /**
   * One input in one place.
   *
   * @param differences from what was expected
   * @param reasons that led to the desk
   * @param fields of the document, before and after
   */
  public record ResultLine(
      String title,
      String why,
      Badge outcome,
      Badge fits,
      List<String> differences,
      String desk,
      List<String> reasons,
      String told,
      List<String> findings,
      List<FieldLine> fields) {}

  /** A field of the target. */
  public record FieldLine(String label, String before, String after) {}

  @Override
  public String title() {
    return head.title("probelauf.titel");
  }
}
