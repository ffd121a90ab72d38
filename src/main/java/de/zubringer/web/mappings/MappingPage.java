package de.zubringer.web.mappings;

import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Abbildung: every field of the target, where its value comes from, and what becomes of a sample.
 *
 * @param coverage in words
 * @param open how many fields are open, whatever the filter shows
 * @param stopped why the sample does not get as far as the mapping
 */
public record MappingPage(
    MappingHead head,
    List<String> coverage,
    Asked asked,
    List<FindingLine> general,
    List<FindingLine> stopped,
    int open,
    List<FieldLine> lines,
    String sampleTitle,
    List<FieldGroup> sample)
    implements Page {

  /** What was chosen. */
  public record Asked(
      List<Choice> municipalities, List<Choice> samples, List<Choice> filters, String text) {}

  /**
   * A field of the target.
   *
   * @param kind type, length and codes in words
   * @param rule in words; empty where there is no row
   * @param local whether the row is one of this municipality
   * @param values what the sample gives, numbered where there are several
   */
  public record FieldLine(
      String name,
      String title,
      String kind,
      boolean required,
      String rule,
      List<SourceText> sources,
      String note,
      boolean local,
      List<String> values,
      List<FindingLine> findings,
      List<SuggestionLine> suggestions,
      boolean open) {}

  /** Where a value comes from: as the form calls it, and as the row names it. */
  public record SourceText(String title, String code) {}

  /** A proposed source with its reasons in words. */
  public record SuggestionLine(String title, String code, List<String> reasons) {}

  @Override
  public String title() {
    return head.title();
  }
}
