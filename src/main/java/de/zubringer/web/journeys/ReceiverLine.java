package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.receivers.ReceiverDelivery;
import de.zubringer.pipeline.receivers.ReceiverState;
import de.zubringer.web.frame.Badge;
import java.util.Locale;

/**
 * One of several receivers on the page of a journey.
 *
 * @param duty whether the journey is only delivered with this one
 * @param told its receipt, or why it has none
 * @param advice what can be done; empty if nothing is to be done
 * @param again where the button sends to; empty when there is nothing to send again
 * @param unclear whether sending again needs a word whether the receiver has it already
 */
public record ReceiverLine(
    String name,
    String duty,
    Badge state,
    String told,
    String advice,
    String again,
    boolean unclear) {

  static ReceiverLine of(Person person, Journey journey, ReceiverDelivery row) {
    var maySend = row.state() != ReceiverState.DELIVERED && person.role() != Role.CASE_WORKER;
    return new ReceiverLine(
        row.name(),
        say(row.mandatory() ? "empfaenger.pflicht" : "empfaenger.freiwillig"),
        badge(row),
        told(row),
        row.finding().map(ReceiverLine::advice).orElse(""),
        maySend ? "/klaerung/" + journey.id() + "/empfaenger/" + row.receiver() + "/erneut" : "",
        row.isUnclear());
  }

  private static Badge badge(ReceiverDelivery row) {
    var kind =
        switch (row.state()) {
          case WAITING -> "info";
          case DELIVERED -> "success";
          case HELD -> "warning";
        };
    return new Badge(kind, say("empfaenger.stand." + row.state().name().toLowerCase(Locale.ROOT)));
  }

  private static String told(ReceiverDelivery row) {
    return switch (row.state()) {
      case DELIVERED ->
          say("quittung." + row.receiptKind().toLowerCase(Locale.ROOT), row.receiptReference());
      case HELD -> row.finding().map(Wording.german()::text).orElse("");
      case WAITING -> {
        var next = row.nextAttemptAt();
        yield next == null
            ? row.cause()
            : row.cause() + " " + say("empfaenger.naechster", German.moment(next));
      }
    };
  }

  private static String advice(Finding finding) {
    return Wording.german().advice(finding);
  }
}
