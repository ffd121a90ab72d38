package de.zubringer.web.rollin;

import de.zubringer.kernel.Finding;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Words;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was wrong with a form, shown above the page and at its field once.
 *
 * @param about id of the step or the order
 * @param field name of the field
 * @param typed what stood in the longest field, so that nobody has to write it again
 */
record Fault(String about, String field, String text, String typed) {
  static final Fault NONE = new Fault("", "", "", "");
  private static final String ATTRIBUTE = "fault";

  static void tell(RedirectAttributes next, String about, Finding finding, String typed) {
    var text = Words.text(finding) + " " + Words.advice(finding);
    new Notice("danger", text).on(next);
    next.addFlashAttribute(ATTRIBUTE, new Fault(about, finding.place(), text, typed));
  }

  static Fault of(Model model) {
    return model.getAttribute(ATTRIBUTE) instanceof Fault fault ? fault : NONE;
  }

  /** What to say at a field; empty if nothing was wrong with it. */
  String at(String what, String name) {
    return about.equals(what) && field.equals(name) ? text : "";
  }

  String typedAt(String what) {
    return about.equals(what) ? typed : "";
  }
}
