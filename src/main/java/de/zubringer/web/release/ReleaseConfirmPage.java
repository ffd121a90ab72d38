package de.zubringer.web.release;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Freigabe bestätigen: what changes in words, for whom, and what becomes of what is on its way.
 *
 * @param digest of all that is shown here
 * @param changes by file
 * @param samples what becomes otherwise of the samples of the package, by sample
 * @param compared how many samples there were, a sentence
 * @param others other connections that change with it
 */
public record ReleaseConfirmPage(
    AdaptationHead head,
    String digest,
    List<ChangePart> changes,
    String compared,
    List<ChangePart> samples,
    List<String> others)
    implements Page {

  /** What changes about one thing. */
  public record ChangePart(String title, List<String> sentences) {}

  public String here() {
    return head.address() + "/freigabe";
  }

  @Override
  public String title() {
    return head.title("freigabe.bestaetigen.titel");
  }
}
