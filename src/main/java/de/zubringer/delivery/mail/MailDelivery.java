package de.zubringer.delivery.mail;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.file.FileLedger;
import de.zubringer.delivery.file.FileNames;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;

/**
 * One delivery by mail. A mail cannot be looked for at its reader's, so the ledger says before its
 * last line that it is about to go, and after the server's answer that it went. Cut in between,
 * nobody knows, and a person looks.
 */
final class MailDelivery {
  /**
   * The server may look for malware before it answers; RFC 5321 §4.5.3.2.6 would give it longer.
   */
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);

  /** Base64 makes four letters of three bytes, and lines of 76 of them. */
  private static final double GROWTH = 1.37;

  /** Headers of the mail or of one of its parts. */
  private static final int HEADERS_BYTES = 2048;

  private final DeliveryOrder order;
  private final MailAccess access;
  private final MailTexts texts;
  private final FileLedger ledger;
  private final InstantSource clock;

  MailDelivery(
      DeliveryOrder order,
      MailAccess access,
      MailTexts texts,
      FileLedger ledger,
      InstantSource clock) {
    this.order = order;
    this.access = access;
    this.texts = texts;
    this.ledger = ledger;
    this.clock = clock;
  }

  Outcome<DeliveryReceipt> run() {
    try {
      var digest = order.document().content().sha256();
      var known = known(digest);
      if (known.isPresent()) {
        return known.get();
      }
      var size = size();
      return size > access.bytesMax()
          ? held("mail-too-large")
          : MailLine.with(order.system(), access, ANSWER_WITHIN, line -> send(line, size, digest));
    } catch (IOException e) {
      throw new IllegalStateException("what is kept cannot be read", e);
    }
  }

  /** What already tells how this delivery ended. */
  private Optional<Outcome<DeliveryReceipt>> known(String digest) {
    return ledger
        .entry(order)
        .map(
            entry -> {
              var writtenAt = entry.writtenAt();
              if (writtenAt == null) {
                return held("delivery-unclear");
              }
              return entry.digest().equals(digest) ? receipt(writtenAt) : held("delivery-differs");
            });
  }

  private Outcome<DeliveryReceipt> send(MailLine line, long size, String digest) {
    if (line.bytesMax().filter(most -> size > most).isPresent()) {
      return held("mail-too-large");
    }
    var mail =
        new DeliveredMail(
            line.session(), id(), () -> ledger.claim(order, id(), digest, clock.instant()));
    try {
      fill(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail could not be written", e);
    }
    try {
      line.send(mail);
    } catch (MessagingException e) {
      return failed(mail, e);
    }
    var now = clock.instant();
    ledger.written(order, digest, now);
    return receipt(now);
  }

  private Outcome<DeliveryReceipt> failed(DeliveredMail mail, MessagingException e) {
    if (mail.isOvertaken()) {
      return Outcome.later(Wording.german().say("delivery.outage.overtaken", order.system()));
    }
    if (mail.isClaimed()) {
      if (!MailFaults.isClear(e)) {
        return held("delivery-unclear");
      }
      ledger.forget(order);
    }
    return MailFaults.of(order.system(), e, 0);
  }

  private void fill(DeliveredMail mail) throws MessagingException {
    mail.setFrom(new InternetAddress(access.from().text(), true));
    for (var reader : access.to()) {
      mail.addRecipient(Message.RecipientType.TO, new InternetAddress(reader.text(), true));
    }
    mail.setSubject(texts.subject(), "UTF-8");
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office replies
    var text = new MimeBodyPart();
    text.setText(texts.text(), "UTF-8");
    var all = new MimeMultipart(text);
    var document = order.document();
    all.addBodyPart(file(document.content(), document.mediaType(), document.fileName()));
    var number = 0;
    for (var attachment : order.attachments()) {
      var name = FileNames.beside(document.fileName(), ++number, attachment);
      all.addBodyPart(file(attachment.content(), attachment.mediaType(), name));
    }
    mail.setContent(all);
    mail.saveChanges();
  }

  private static MimeBodyPart file(Content content, String mediaType, String name)
      throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(ContentSource.of(content, mediaType, name)));
    part.setFileName(name);
    part.setDisposition(Part.ATTACHMENT);
    part.setHeader("Content-Transfer-Encoding", "base64"); // said here, nobody reads it to find out
    return part;
  }

  /** Of the mail as it is sent; rather too much than too little. */
  private long size() {
    var bytes = order.document().content().sizeBytes();
    for (var attachment : order.attachments()) {
      bytes += attachment.content().sizeBytes();
    }
    return (long) (bytes * GROWTH)
        + (long) HEADERS_BYTES * (order.attachments().size() + 3)
        + 2L * texts.text().length();
  }

  /** The reader recognises a repetition by it. */
  private String id() {
    return order.key() + "." + order.system() + "@" + access.from().domain();
  }

  private Outcome<DeliveryReceipt> receipt(Instant at) {
    return Outcome.done(new DeliveryReceipt(DeliveryReceipt.Kind.MAIL, id(), at));
  }

  private Outcome<DeliveryReceipt> held(String code) {
    return Outcome.held(Finding.error(code, "", order.system()));
  }
}
