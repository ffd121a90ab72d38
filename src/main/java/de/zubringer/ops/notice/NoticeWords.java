package de.zubringer.ops.notice;

import de.zubringer.connection.Connections;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a notice says in German. */
@Component
public class NoticeWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.GERMANY).withZone(LegalTime.ZONE);

  /** A place of an administration begins with its key. */
  private static final Pattern OF_SOMEBODY = Pattern.compile("(?<key>[0-9]{12})(/(?<rest>.*))?");

  private final Connections connections;

  NoticeWords(Connections connections) {
    this.connections = connections;
  }

  String subject(NoticeEvent event) {
    return say("ops.notice.subject." + event.kind(), event.installation(), event.title());
  }

  String text(NoticeEvent event) {
    if (event.kind().equals(NoticeKind.TEST.word())) {
      return say("ops.notice.text.test", event.installation(), moment(event.at()));
    }
    var text = new StringBuilder(say("ops.notice.text." + event.kind(), event.title()));
    text.append("\n\n");
    var measure = say("ops.measure." + event.measure());
    var value = event.value();
    text.append(
        value == null
            ? say("ops.notice.nothing", measure)
            : say("ops.notice.value", measure, amount(event.unit(), value)));
    text.append('\n');
    text.append(
        say(
            "ops.notice.threshold",
            amount(event.unit(), Objects.requireNonNullElse(event.threshold(), 0L))));
    text.append('\n');
    if (event.since() != null) {
      text.append(say("ops.notice.since", moment(event.since()))).append('\n');
    }
    text.append(say("ops.notice.at", moment(event.at()))).append('\n');
    if (!event.places().isEmpty()) {
      text.append('\n').append(say("ops.notice.places")).append('\n');
      event.places().forEach(place -> text.append("- ").append(place(place)).append('\n'));
    }
    return text.append('\n').append(say("ops.notice.end")).append('\n').toString();
  }

  /** A place by the names people know. */
  public String place(String place) {
    var somebody = OF_SOMEBODY.matcher(place);
    if (!somebody.matches()) {
      return place;
    }
    var key = somebody.group("key");
    var name =
        connections
            .current()
            .municipalities()
            .register()
            .body(new Ars(key))
            .map(Body::fullName)
            .orElse(key);
    var rest = somebody.group("rest");
    return rest == null || rest.isEmpty() ? name : name + ", " + rest;
  }

  /** An amount as people say it. */
  public static String amount(String unit, long value) {
    return switch (unit) {
      case "seconds" -> duration(Duration.ofSeconds(value));
      case "days" -> say("ops.amount.days", String.valueOf(value));
      case "percent" -> say("ops.amount.percent", String.valueOf(value));
      default -> String.valueOf(value);
    };
  }

  /** The two largest units of it. */
  public static String duration(Duration duration) {
    if (duration.toDays() > 0) {
      return say(
          "ops.amount.days-hours",
          String.valueOf(duration.toDays()),
          String.valueOf(duration.toHoursPart()));
    }
    if (duration.toHours() > 0) {
      return say(
          "ops.amount.hours-minutes",
          String.valueOf(duration.toHours()),
          String.valueOf(duration.toMinutesPart()));
    }
    return duration.toMinutes() > 0
        ? say("ops.amount.minutes", String.valueOf(duration.toMinutes()))
        : say("ops.amount.seconds", String.valueOf(duration.toSeconds()));
  }

  private static String moment(String at) {
    return MOMENT.format(Instant.parse(at));
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
