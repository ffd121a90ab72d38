package de.zubringer.trial;

import de.zubringer.kernel.FindingItem;
import de.zubringer.pipeline.Reason;
import java.util.List;
import java.util.Optional;

/**
 * What became of one input in one place.
 *
 * @param source package, own, recorded or generated
 * @param why it was tried, a sentence
 * @param area key of the place
 * @param outcome delivered, held or refused
 * @param expected what it was to become, in words; empty if nobody said
 * @param asExpected also true if nobody said
 * @param differences from what was expected, a sentence each
 * @param way empty if it got no desk
 * @param told what the applicant would learn
 */
public record TrialResult(
    String sample,
    String title,
    String source,
    String why,
    String area,
    String areaName,
    String outcome,
    String expected,
    boolean asExpected,
    List<String> differences,
    Optional<Way> way,
    List<File> documents,
    String told,
    List<FindingItem> findings) {

  /** The desk and every rule that led to it. */
  public record Way(
      String unit, String unitName, String target, String targetName, List<Reason> reasons) {}

  /**
   * The document one who gets it would be handed.
   *
   * @param receiver id; empty where the target itself gets it
   * @param fileName empty if the document could not be made
   * @param sha256 of its bytes in hex; empty for one that is not printed for a trial
   */
  public record File(
      String receiver,
      String fileName,
      String mediaType,
      int sizeBytes,
      String sha256,
      List<Field> fields) {}

  /**
   * A field of the target before and after.
   *
   * @param line of a file with lines, from 1; 0 otherwise
   * @param rule how the value was made
   */
  public record Field(
      String target, int line, String label, String rule, List<Before> before, String after) {}

  /** A field of the application, or a variable, and its value. */
  public record Before(String source, String value) {}

  /** Whether anybody said what was to become of it. */
  public boolean isJudged() {
    return !expected.isEmpty();
  }
}
