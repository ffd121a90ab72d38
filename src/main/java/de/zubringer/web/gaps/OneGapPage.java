package de.zubringer.web.gaps;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * One gap: what proves it, what could close it, what was decided.
 *
 * @param key names it in forms
 * @param stand what the forms were made from; another one is told
 * @param decision what was decided until now; empty if nothing was
 * @param places where the proof stands in files
 * @param steps words of the states somebody can bring it to
 * @param errors by the field they stand at; none if the form is fresh
 */
public record OneGapPage(
    AdaptationHead head,
    String key,
    String stand,
    FindingLine finding,
    String who,
    String state,
    String decision,
    String areas,
    List<Fact> facts,
    List<String> places,
    List<String> steps,
    Form form,
    List<FieldError> errors,
    List<FixPart> fixes)
    implements Page {

  /** What was put into the form. */
  public record Form(List<Choice> courses, String reason, List<Choice> roles) {}

  /** What is wrong with a field of the form. */
  public record FieldError(String field, String text) {}

  /**
   * A proposal.
   *
   * @param id names it in the form; empty if it cannot be written here
   * @param ask what a person must say: nothing, unit or email
   * @param writes what would be written, in words
   * @param link where it can be said or done instead; empty if nowhere
   */
  public record FixPart(
      String sentence,
      String id,
      String ask,
      List<Choice> units,
      List<String> writes,
      String link,
      String linkText) {}

  /** Proposals that can be taken here. */
  public List<FixPart> here() {
    return fixes.stream().filter(one -> !one.id().isEmpty()).toList();
  }

  /** Those that are done elsewhere, or by persons. */
  public List<FixPart> elsewhere() {
    return fixes.stream().filter(one -> one.id().isEmpty()).toList();
  }

  public boolean offers(String step) {
    return steps.contains(step);
  }

  /** Of a field; empty if it is fine. */
  public String error(String field) {
    return errors.stream()
        .filter(one -> one.field().equals(field))
        .map(FieldError::text)
        .findFirst()
        .orElse("");
  }

  @Override
  public String title() {
    return say("luecke.titel", head.leistung());
  }

  /** Also the answer to a form that is not complete (RFC 9110: 422). */
  @Override
  public int status() {
    return errors.isEmpty() ? 200 : 422;
  }
}
