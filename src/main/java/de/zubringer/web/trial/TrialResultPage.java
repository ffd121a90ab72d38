package de.zubringer.web.trial;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * What became of each input of a trial, and what was not tried.
 *
 * @param verdict good or not
 * @param facts how many of what
 * @param coverage rules, rows and answers: how many of how many
 */
public record TrialResultPage(
    AdaptationHead head,
    String day,
    Badge verdict,
    List<String> facts,
    List<String> coverage,
    List<PlacePart> places,
    List<String> notRehearsed)
    implements Page {

  /**
   * What became of the inputs in one place.
   *
   * @param open whether it is shown at once, because something became otherwise than expected
   * @param note what is counted only; may be empty
   * @param further where the other inputs of this place are shown; empty if all are here
   */
  public record PlacePart(
      String summary, boolean open, List<ResultLine> results, String note, String further) {}

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
