package de.zubringer.web.trial;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * One protocol that was kept, and its signature.
 *
 * @param why it no longer holds; empty if it does
 * @param unexpected what became otherwise than expected
 * @param signature who signed when; none if nobody did
 * @param sign where the form sends to; empty if this person cannot sign it
 * @param cannot why not; empty if it can be signed, or is signed
 */
public record ProtocolPage(
    AdaptationHead head,
    int number,
    Badge result,
    Badge holds,
    String why,
    List<Fact> facts,
    List<String> unexpected,
    List<String> notRehearsed,
    List<Fact> versions,
    String digest,
    List<Fact> signature,
    String sign,
    String cannot)
    implements Page {
  @Override
  public String title() {
    return head.title("protokoll.titel");
  }

  public String address() {
    return head.address() + "/probelauf/protokolle/" + number;
  }
}
