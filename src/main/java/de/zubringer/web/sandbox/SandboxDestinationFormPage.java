package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Choice;
import java.util.List;

/** The form for a new destination; shown again with what was wrong in it. */
public record SandboxDestinationFormPage(
    Place place,
    DestinationForm form,
    List<Choice> clients,
    List<Choice> mediaTypes,
    List<String> faults)
    implements SandboxPage {

  @Override
  public String title() {
    return say("zd.anlegen.titel");
  }

  @Override
  public int status() {
    return faults.isEmpty() ? 200 : 422;
  }
}
