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
import org.jspecify.annotations.Nullable;

/**
 * One journey by stages: where it went and why, what became of it, and for those who may its
 * content, masked until they look in. What a stage does not show is empty.
 *
 * @param stages the tabs
 * @param stage name of the one that is shown
 * @param follow its own address while it is on its way, so that the page keeps up; empty at rest
 * @param clock what the deadline of acceptance says
 * @param warning why it waits and until when; empty while nothing is wrong
 * @param trouble what kind of trouble holds it; empty unless it is held
 * @param duplicate address of the earlier journey with the same content; empty if there is none
 * @param retry where the button sends to; empty when there is nothing to try again
 * @param unclear whether trying again needs a word whether the target has it already
 * @param confirmations what a person confirms of it; none where the target does it itself
 * @param receivers who gets it through its target system; none if the system itself does
 * @param acts what persons did to it
 * @param clear where persons can do something to it; empty if there is nothing to do
 * @param nothing what to say where the stage has nothing yet; empty otherwise
 * @param propose where a proposal to rehearse with it is sent to; empty if it cannot be
 * @param content only for the municipality's own people, in stages that have some
 * @param contentHidden whether the stage has content this person never sees
 */
public record JourneyPage(
    String shortId,
    Badge state,
    List<Tab> stages,
    String stage,
    String follow,
    List<Fact> facts,
    String clock,
    Optional<Warning> warning,
    Optional<Badge> trouble,
    String duplicate,
    String retry,
    boolean unclear,
    List<ConfirmLine> confirmations,
    List<ReceiverLine> receivers,
    List<FindingLine> findings,
    List<TimelineEntry> steps,
    List<ReasonLine> reasons,
    List<ActLine> acts,
    String clear,
    String nothing,
    String propose,
    @Nullable Content content,
    boolean contentHidden)
    implements Page {

  /**
   * What goes wrong before a person is asked.
   *
   * @param cause of the last failed attempt; empty where there was none
   * @param behind address of the earlier journey that has to be there first; mostly empty
   */
  public record Warning(String sentence, String cause, String behind) {}

  /** A stage to go to. */
  public record Tab(String label, String address, boolean here) {}

  /** What happened when. */
  public record TimelineEntry(String label, String when, String note, String kind) {}

  /** A rule that applied: the question it answers, the answer, and where it stands. */
  public record ReasonLine(
      String question, String answer, String text, String legalBasis, String validity) {}

  /**
   * What came or what went out.
   *
   * @param files the address of each is the name of the piece; empty while masked
   * @param insight how to look in
   * @param looked who looked in, the latest first
   */
  public record Content(
      List<Document> documents, List<Download> files, Insight insight, List<Looked> looked) {}

  /**
   * An application or a target document.
   *
   * @param label what it is, or whom it is for where there are several
   * @param raw as it was handed over, where it can be shown as text
   * @param empty what to say if none of it can be shown
   */
  public record Document(
      String label,
      List<FieldGroup> fields,
      Optional<TargetTable> table,
      String raw,
      String empty) {}

  /**
   * Looking in.
   *
   * @param stage word of the stage
   * @param open whether the values are shown at present
   * @param address where the button sends to
   * @param files where the buttons of the files send to
   * @param reasonRequired whether nobody looks in without saying why
   */
  public record Insight(
      String stage, boolean open, String address, String files, boolean reasonRequired) {}

  /** Somebody looked in. */
  public record Looked(String who, String when, String stage, String reason) {}

  @Override
  public String title() {
    return say("sendung.titel", shortId);
  }
}
