package de.zubringer.web.gaps;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Lückenkatalog of the Land: the gaps of one Leistung, each once.
 *
 * @param state how many municipalities and administrations, in words
 * @param connected how many administrations are connected, of how many
 */
public record LandGapsPage(
    List<Choice> leistungen, String state, int connected, int administrations, List<Line> lines)
    implements Page {

  /**
   * A gap.
   *
   * @param municipalities that have it
   * @param of how many were looked at
   * @param open those where nobody has decided to live with it
   */
  public record Line(
      Badge weight, String kind, String text, String who, int municipalities, int of, int open) {}

  @Override
  public String title() {
    return say("landluecken.titel");
  }
}
