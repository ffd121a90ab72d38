package de.zubringer.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * A mail that is claimed when all of it is written and only the last line is missing, without which
 * no server takes it (RFC 5321 §4.1.1.4): what fails before was not sent, what fails after may have
 * been.
 */
final class DeliveredMail extends MimeMessage {
  private final String id;
  private final BooleanSupplier claim;
  private boolean isClaimed;
  private boolean isOvertaken;

  /**
   * @param id without the angle brackets
   * @param claim whether nobody else sends it at the same time
   */
  DeliveredMail(Session session, String id, BooleanSupplier claim) {
    super(session);
    this.id = id;
    this.claim = claim;
  }

  boolean isClaimed() {
    return isClaimed;
  }

  boolean isOvertaken() {
    return isOvertaken;
  }

  /** The same journey always has the same, so that readers can recognise a repetition. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + ">");
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoredHeaders)
      throws IOException, MessagingException {
    super.writeTo(out, ignoredHeaders);
    isClaimed = claim.getAsBoolean();
    if (!isClaimed) {
      isOvertaken = true;
      throw new IOException("somebody else is sending it");
    }
  }
}
