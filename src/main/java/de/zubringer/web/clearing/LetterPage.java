package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.content.Fact;
import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Anschreiben of an Abgabe by letter, to be printed.
 *
 * @param files names of the Anlagen, which are printed or sent beside it
 */
public record LetterPage(
    String back,
    String from,
    String day,
    List<Fact> facts,
    List<FieldGroup> application,
    List<String> files)
    implements Page {

  @Override
  public String title() {
    return say("anschreiben.titel");
  }
}
