package de.zubringer.delivery.mail;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Wording;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subject and text of a mail. They can only name what is no content of an application: {@code
 * {leistung}}, {@code {kennung}}, {@code {stelle}} and {@code {eingang}}; applicants are only in
 * the attachments.
 */
record MailTexts(String subject, String text) {
  /** What they can name. */
  static final String PLACEHOLDERS = "{leistung}, {kennung}, {stelle}, {eingang}";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY).withZone(LegalTime.ZONE);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");

  /** Longer ones are cut by the programs that show them. */
  private static final int SUBJECT_MAX = 200;

  /** A page. */
  private static final int TEXT_MAX = 4000;

  /** Empty if one of them names anything else. */
  static Optional<MailTexts> of(DeliveryOrder order) {
    var words =
        Map.of(
            "leistung", order.subject().leistung(),
            "kennung", order.journey().toString(),
            "stelle", order.subject().unit(),
            "eingang", DAY.format(order.subject().receivedAt()));
    var subject = filled(order.setting("betreff").orElseGet(() -> say("subject")), words);
    var text = filled(order.setting("text").orElseGet(() -> say("text")), words);
    return subject.isEmpty() || text.isEmpty()
        ? Optional.empty()
        : Optional.of(new MailTexts(oneLine(subject.get()), lines(text.get())));
  }

  private static String say(String key) {
    return Wording.german().say("delivery.mail." + key, "{leistung}", "{kennung}", "{eingang}");
  }

  private static Optional<String> filled(String template, Map<String, String> words) {
    var found = PLACEHOLDER.matcher(template);
    var filled = new StringBuilder();
    while (found.find()) {
      var word = words.get(found.group(1));
      if (word == null) {
        return Optional.empty();
      }
      found.appendReplacement(filled, Matcher.quoteReplacement(word));
    }
    return Optional.of(found.appendTail(filled).toString());
  }

  /** A header ends with its line, so there is never a second one. */
  static String oneLine(String text) {
    var line = CONTROL.matcher(text).replaceAll(" ").strip();
    return line.length() <= SUBJECT_MAX ? line : line.substring(0, SUBJECT_MAX - 1) + "…";
  }

  static String lines(String text) {
    var bounded = text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX - 1) + "…";
    return LINE_END.matcher(bounded).replaceAll("\r\n");
  }
}
