package de.zubringer.web.survey;

import de.zubringer.web.frame.Frame;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * What somebody with a link sees: the questions, nothing else of the administration.
 *
 * @param address of this page
 * @param recipient whom the link is for
 * @param note of the one who asks; may be empty
 * @param until last day
 * @param name what was put in as name
 * @param nameFault what is wrong with it; empty if nothing is
 * @param open how many are open
 * @param form some of them
 * @param further the other portions, if there are several
 * @param answered those that need not be answered any more
 */
public record DelegatedPage(
    String address,
    String administration,
    String title,
    String recipient,
    String note,
    String until,
    String name,
    String nameFault,
    int open,
    QuestionForm form,
    List<Frame.Entry> further,
    List<Answered> answered)
    implements Page {

  /** A question that is answered, by whom and when; not what. */
  public record Answered(String text, String said) {}

  @Override
  public int status() {
    return form.faults().isEmpty() && nameFault.isEmpty() ? 200 : 422;
  }
}
