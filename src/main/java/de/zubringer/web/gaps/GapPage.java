package de.zubringer.web.gaps;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Lücken: what does not fit yet, by kind.
 *
 * @param blocking how many stand in the way of going live
 * @param others how many only tell, or are decided
 * @param closed those whose cause is gone
 */
public record GapPage(
    AdaptationHead head, long blocking, long others, List<KindPart> kinds, List<ClosedLine> closed)
    implements Page {

  /**
   * Gaps of one kind.
   *
   * @param blocks whether any of them stands in the way
   */
  public record KindPart(String id, String title, boolean blocks, List<GapLine> gaps) {}

  /**
   * One gap.
   *
   * @param address where it is decided
   * @param state how far somebody is with it
   * @param decision what was decided; empty if nothing was
   * @param fixes proposals, a sentence each
   * @param areas the municipalities it touches, if not all
   */
  public record GapLine(
      String address,
      FindingLine finding,
      String who,
      String state,
      String decision,
      List<String> fixes,
      String areas) {}

  /** A gap that is no more, with what was decided about it. */
  public record ClosedLine(String text, String decision) {}

  @Override
  public String title() {
    return head.title("luecken.titel");
  }
}
