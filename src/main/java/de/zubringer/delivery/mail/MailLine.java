package de.zubringer.delivery.mail;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One connection to a mail server, by TLS with a certificate that was checked, or none at all. */
final class MailLine implements AutoCloseable {
  private static final String STARTTLS = "STARTTLS";

  private final Session session;
  private final SMTPTransport transport;

  private MailLine(Session session) {
    this.session = session;
    this.transport = new SMTPTransport(session, new URLName("smtp", null, -1, null, null, null));
  }

  /**
   * Connects and logs in, and does something there.
   *
   * @param within for connecting, and for each answer
   */
  static <T> Outcome<T> with(
      String system, MailAccess access, Duration within, Task<Outcome<T>> task) {
    try (var line = new MailLine(Session.getInstance(properties(access, within)))) {
      try {
        line.transport.connect(
            access.server().host(),
            access.server().port(),
            access.hasLogin() ? access.user() : null,
            access.hasLogin() ? access.password() : null);
      } catch (MessagingException e) {
        return line.isWithoutTls(access)
            ? Outcome.held(Finding.error("mail-tls-missing", "", system))
            : MailFaults.of(system, e, line.transport.getLastReturnCode());
      }
      return line.transport.isSSL()
          ? task.run(line)
          : Outcome.held(Finding.error("mail-tls-missing", "", system));
    }
  }

  /** What is done while connected. */
  interface Task<T> {
    T run(MailLine line);
  }

  Session session() {
    return session;
  }

  /** How many bytes the server takes, if it says so (RFC 1870). */
  Optional<Long> bytesMax() {
    return Optional.ofNullable(transport.getExtensionParameter("SIZE"))
        .map(String::strip)
        .filter(size -> size.matches("[1-9][0-9]{0,17}"))
        .map(Long::valueOf);
  }

  void send(DeliveredMail mail) throws MessagingException {
    transport.sendMessage(mail, mail.getAllRecipients());
  }

  /** Only a polite word is lost if that fails; what was sent is sent. */
  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException e) {
      // the connection is gone, which was the aim
      return;
    }
  }

  /** It answered, and did not offer what we insist on. */
  private boolean isWithoutTls(MailAccess access) {
    return !access.server().isTlsFromTheStart()
        && transport.getLastReturnCode() == 250
        && !transport.supportsExtension(STARTTLS);
  }

  private static Properties properties(MailAccess access, Duration within) {
    var properties = new Properties();
    var isTls = access.server().isTlsFromTheStart();
    properties.put("mail.smtp.ssl.enable", Boolean.toString(isTls));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(!isTls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(!isTls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    access
        .trusted()
        .ifPresent(
            sockets -> {
              properties.put("mail.smtp.ssl.socketFactory", sockets);
              properties.put("mail.smtp.socketFactory.fallback", "false");
            });
    properties.put("mail.smtp.auth", Boolean.toString(access.hasLogin()));
    properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.put("mail.smtp.from", access.from().text());
    properties.put("mail.smtp.sendpartial", "false");
    properties.put("mail.smtp.quitwait", "false");
    var millis = Long.toString(within.toMillis());
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    return properties;
  }
}
