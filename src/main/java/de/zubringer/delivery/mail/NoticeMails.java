package de.zubringer.delivery.mail;

import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Outcome;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sends short texts of the installation itself, without attachment and without anything of an
 * application; by TLS or not at all, as every mail of ours.
 */
@Component
public class NoticeMails {
  private static final Duration WITHIN = Duration.ofSeconds(15);

  private final Redirects redirects;

  NoticeMails(Redirects redirects) {
    this.redirects = redirects;
  }

  /**
   * A text to be sent.
   *
   * @param id without angle brackets; the same for a repetition
   */
  public record Text(String id, String subject, String text, Instant at) {}

  /**
   * Done with the server's name once it took the mail for all readers.
   *
   * @param name of whom it is for, in what is said about a failure
   * @param settings {@code adresse}, {@code benutzer}, {@code zugang}, {@code zertifikat}, {@code
   *     absender}, {@code empfaenger}, as for the connector; secrets resolved
   */
  public Outcome<String> send(String name, Map<String, String> settings, Text text) {
    return access(name, settings)
        .then(
            access -> MailLine.with(name, access, WITHIN, line -> sent(name, access, line, text)));
  }

  /** What is wrong with the settings, before anybody is called; done if nothing is. */
  public Outcome<String> check(String name, Map<String, String> settings) {
    return access(name, settings).then(access -> Outcome.done(access.server().toString()));
  }

  /** Nothing is in it that a domain would have to be trusted with. */
  private Outcome<MailAccess> access(String name, Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put(
        "erlaubteDomains",
        MailAddress.all(settings.getOrDefault("empfaenger", "")).stream()
            .map(MailAddress::domain)
            .distinct()
            .collect(Collectors.joining(",")));
    if (all.get("erlaubteDomains").isEmpty()) {
      all.put("erlaubteDomains", "unlesbar.invalid"); // the reader is refused for what it is
    }
    return MailAccess.of(name, all, redirects);
  }

  private static Outcome<String> sent(String name, MailAccess access, MailLine line, Text text) {
    var mail = new DeliveredMail(line.session(), text.id(), () -> true);
    try {
      mail.setFrom(new InternetAddress(access.from().text(), true));
      for (var reader : access.to()) {
        mail.addRecipient(Message.RecipientType.TO, new InternetAddress(reader.text(), true));
      }
      mail.setSubject(MailTexts.oneLine(text.subject()), "UTF-8");
      mail.setSentDate(Date.from(text.at()));
      mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office replies
      mail.setText(MailTexts.lines(text.text()), "UTF-8");
      mail.saveChanges();
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail could not be written", e);
    }
    try {
      line.send(mail);
    } catch (MessagingException e) {
      return MailFaults.of(name, e, 0);
    }
    return Outcome.done(access.server().toString());
  }
}
