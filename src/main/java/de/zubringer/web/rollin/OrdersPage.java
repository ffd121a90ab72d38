package de.zubringer.web.rollin;

import de.zubringer.rollin.order.OrderPaper;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arbeitsaufträge: what others are asked to do, and how far each is. */
public record OrdersPage(AdaptationHead head, List<OrderLine> orders, List<String> notNeeded)
    implements Page {

  /**
   * An order.
   *
   * @param stale a sentence if its data have changed since it was sent; empty otherwise
   * @param due a sentence if somebody should ask; empty otherwise
   * @param facts recipient, reference, day of the reminder
   * @param form null if this person cannot say anything about it
   */
  public record OrderLine(
      String id,
      String title,
      Badge state,
      String stale,
      String due,
      List<Fact> facts,
      List<String> history,
      List<OrderPaper.Part> parts,
      List<FileLink> files,
      @Nullable OrderForm form) {}

  /** The order as a file. */
  public record FileLink(String address, String name) {}

  /** What can be said about it; each fault is empty if nothing was wrong. */
  public record OrderForm(
      String address,
      List<Choice> states,
      String recipient,
      String recipientFault,
      String reference,
      String text,
      String textFault,
      String remindOn,
      String remindFault,
      boolean open) {}

  @Override
  public String title() {
    return head.title("auftraege.titel");
  }
}
