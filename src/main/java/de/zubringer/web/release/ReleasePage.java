package de.zubringer.web.release;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Freigabe: what must be so before the Leistung is in operation, who did it when, and what was
 * released.
 *
 * @param summary how many gates are fulfilled, a sentence
 * @param faults why the last try did not succeed
 * @param may what this person can do here
 * @param undo what taking back the last step would do; empty if there is nothing to take back
 * @param history the newest first
 */
public record ReleasePage(
    AdaptationHead head,
    Badge phase,
    String summary,
    List<FindingLine> faults,
    List<GateLine> gates,
    May may,
    String undo,
    List<HistoryLine> history)
    implements Page {

  /**
   * One gate.
   *
   * @param address where one does something about it; empty for this page
   * @param next what is to be done, and by whom; empty once it is fulfilled
   */
  public record GateLine(
      String name,
      String address,
      Badge state,
      String evidence,
      String who,
      String when,
      String next) {}

  /**
   * What a person can do here.
   *
   * @param release whether they can go on to the release
   * @param own whether they wrote what would be released, which somebody else must release
   * @param dataProtection digest of what they can let pass; empty if they cannot
   */
  public record May(
      boolean release, boolean own, String dataProtection, boolean rollBack, boolean retire) {}

  /** Something that happened. */
  public record HistoryLine(String what, String when, String who, String reason) {}

  public String here() {
    return head.address() + "/freigabe";
  }

  @Override
  public String title() {
    return head.title("freigabe.titel");
  }
}
