package de.zubringer.web.destination;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Zustellpunkt: where applications arrive, and the keys they are opened with.
 *
 * @param facts number, environment, keys
 * @param mayPractise whether one can be made at the Zustelldienst beside the server
 * @param maySend whether an invented application can be sent
 * @param mayMakeKeys whether keys are missing and this person may make them
 * @param publicKeys address of the public halves; empty while there are none
 */
public record DestinationPage(
    AdaptationHead head,
    Badge state,
    List<Fact> facts,
    boolean mayPractise,
    boolean maySend,
    boolean mayMakeKeys,
    String publicKeys)
    implements Page {

  @Override
  public String title() {
    return head.title("zustellpunkt.titel");
  }
}
