package de.zubringer.zustelldienst.sandbox;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.submissions.DueStore;
import de.zubringer.zustelldienst.submissions.DueStore.Reminder;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.ProtocolSheet;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The e-mails FIT-Connect would have sent; none leaves this service. */
@Component
@WhenEnabled
public class MailViews {
  private final DueStore due;
  private final DestinationStore destinations;
  private final ProtocolSheet.Deadlines deadlines;

  MailViews(DueStore due, DestinationStore destinations, ProtocolSheet sheet) {
    this.due = due;
    this.destinations = destinations;
    this.deadlines = sheet.deadlines();
  }

  public Sandbox.Part<Sandbox.MailView> list(int offset, int limit) {
    var found = due.reminders(new Exchange.Page(offset, limit)).stream().map(this::view).toList();
    return new Sandbox.Part<>(found, offset, due.countReminders());
  }

  /** To the contact the destination has now. */
  private Sandbox.MailView view(Reminder reminder) {
    var days =
        reminder.number() == 1 ? deadlines.firstReminderDays() : deadlines.secondReminderDays();
    var document = destinations.find(reminder.destinationId()).map(found -> found.document());
    return new Sandbox.MailView(
        document.map(one -> StrictJson.textOr(one, "name", "")).orElse(""),
        document.flatMap(one -> one.path("contactInformation").path("email").stringValueOpt()),
        days,
        reminder.submittedAt().plus(Duration.ofDays(days)),
        reminder.submissionId(),
        reminder.destinationId());
  }
}
