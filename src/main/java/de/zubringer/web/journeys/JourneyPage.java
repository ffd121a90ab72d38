package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.content.Download;
import de.zubringer.web.content.Fact;
import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.content.TargetTable;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import de.zubringer.web.receipts.ReceiptsPage.ConfirmLine;
import java.util.List;
import java.util.Optional;

/**
 * One journey: where it went and why, what became of it, and for those who may its content.
 *
 * @param follow its own address while it is on its way, so that the page keeps up; empty at rest
 * @param clock what the deadline of acceptance says
 * @param duplicate address of the earlier journey with the same content; empty if there is none
 * @param retry where the button sends to; empty when there is nothing to try again
 * @param unclear whether trying again needs a word whether the target has it already
 * @param confirmations what a person confirms of it; none where the target does it itself
 * @param receivers who gets it through its target system; none if the system itself does
 * @param propose where a proposal to rehearse with it is sent to; empty if it cannot be
 * @param content only for the municipality's own people
 */
public record JourneyPage(
    String shortId,
    Badge state,
    String follow,
    List<Fact> facts,
    String clock,
    String duplicate,
    String retry,
    boolean unclear,
    List<ConfirmLine> confirmations,
    List<ReceiverLine> receivers,
    List<FindingLine> findings,
    List<TimelineEntry> steps,
    List<ReasonLine> reasons,
    String propose,
    Optional<Content> content)
    implements Page {

  /** What happened when. */
  public record TimelineEntry(String label, String when, String note, String kind) {}

  /** A rule that applied: the question it answers, the answer, and where it stands. */
  public record ReasonLine(
      String question, String answer, String text, String legalBasis, String validity) {}

  /**
   * What came and what went out.
   *
   * @param raw the target document as it was handed over, where it can be shown as text
   */
  public record Content(
      List<FieldGroup> application,
      List<FieldGroup> target,
      Optional<TargetTable> table,
      String raw,
      List<Download> downloads) {}

  @Override
  public String title() {
    return say("sendung.titel", shortId);
  }
}
