package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Choice;
import java.util.List;

/** The clock of the service and the faults it makes on demand. */
public record SandboxExperimentsPage(
    Place place,
    String now,
    String ahead,
    List<FaultLine> waiting,
    List<Choice> kinds,
    List<Choice> destinations)
    implements SandboxPage {

  /**
   * A fault that waits for its calls.
   *
   * @param where which calls it strikes
   * @param remove address that takes it back
   */
  public record FaultLine(String kind, String meaning, String times, String where, String remove) {}

  @Override
  public String title() {
    return say("zd.versuche.titel");
  }
}
