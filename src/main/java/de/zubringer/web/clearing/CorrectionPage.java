package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.frame.Page;
import de.zubringer.web.journeys.ActLine.Change;
import de.zubringer.web.testform.TestFormPage.Part;
import de.zubringer.web.testform.TestFormPage.Problem;
import de.zubringer.web.testform.TestFormPage.Suggestions;
import java.util.List;

/**
 * Berichtigung: the application as a form, what it was beside what it is to be, and the signature.
 *
 * @param notice what just happened, or what hinders; may be empty
 * @param original as it came
 * @param replaces whether it was delivered, so that the target is to replace what it has
 * @param changes what differs from what counts now
 * @param problems what the check found, each with the field it is about
 * @param seen by which is recognised that it is still the same; empty while it cannot be signed
 * @param reason somebody typed; may be empty
 */
public record CorrectionPage(
    String address,
    String journey,
    String shortId,
    String notice,
    List<FieldGroup> original,
    boolean replaces,
    List<Part> parts,
    List<Suggestions> lists,
    List<Change> changes,
    List<Problem> problems,
    String seen,
    String reason)
    implements Page {

  @Override
  public String title() {
    return say("berichtigung.titel", shortId);
  }
}
