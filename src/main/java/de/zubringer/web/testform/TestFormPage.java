package de.zubringer.web.testform;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import de.zubringer.web.trial.TrialResultPage.ResultLine;
import java.util.List;
import java.util.Optional;

/**
 * Testformular: fields to fill in, and what became of it once it was sent.
 *
 * @param xml whether applications are XML, which cannot be sent yet
 * @param notice what just happened; may be empty
 * @param samples to begin with
 * @param sample the one it began with; may be empty
 * @param received day as the field of a form has it
 * @param hints what is asked and costs here
 * @param lists codes that are suggested
 * @param problems what the check found, each with the field it is about
 * @param result empty until it was sent
 */
public record TestFormPage(
    AdaptationHead head,
    boolean xml,
    String notice,
    List<Choice> samples,
    String sample,
    String received,
    List<String> hints,
    List<Part> parts,
    List<FileField> files,
    List<Suggestions> lists,
    List<Problem> problems,
    Optional<Sent> result)
    implements Page {

  /**
   * A field, or a group of them.
   *
   * @param kind of field in small letters, or group or several
   * @param list id of the suggestions; empty if there are none
   * @param marker name of a hidden parameter that goes with it; empty if there is none
   * @param add what the button that adds an entry sends; empty if there is none
   * @param remove what the button that removes it sends; empty if there is none
   */
  public record Part(
      String kind,
      String id,
      String name,
      String label,
      String help,
      boolean required,
      String value,
      String list,
      List<Choice> options,
      List<String> errors,
      List<Part> parts,
      String marker,
      String markerValue,
      String add,
      String remove) {

    public String described() {
      return (help.isEmpty() ? "" : id + "-hilfe ") + (errors.isEmpty() ? "" : id + "-fehler");
    }
  }

  /** Codes of one list. */
  public record Suggestions(String id, List<Choice> codes) {}

  /**
   * An Anlage.
   *
   * @param accept media types, for the browser
   * @param enclosed what is enclosed already, or can be
   */
  public record FileField(
      String id,
      String name,
      boolean required,
      String help,
      String accept,
      List<Choice> enclosed,
      List<String> errors) {}

  /**
   * Something the check found; the kind is its colour, the address leads to the field, and is empty
   * where there is none.
   */
  public record Problem(String kind, String text, String advice, String address) {}

  /**
   * What became of it.
   *
   * @param seen by which is recognised that it is still the same
   * @param name somebody typed for it; may be empty
   */
  public record Sent(ResultLine line, String seen, String name) {}

  @Override
  public String title() {
    return head.title("formular.titel");
  }

  public String address() {
    return head.address() + "/probelauf/formular";
  }
}
