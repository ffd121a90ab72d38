package de.zubringer.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.LargeContent;
import de.zubringer.delivery.Orders;
import de.zubringer.kernel.Content;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract at a real mail server; only the one that hangs up is made for it. */
class MailConnectorContractTest extends ConnectorContract {
  @TempDir static Path folder;
  private MailFixture fixture;
  private int arrivedUnheard;

  @BeforeEach
  void freshServer() {
    fixture = new MailFixture(folder);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Override
  protected Connector connector() {
    return fixture.connector;
  }

  @Override
  protected Orders taken() {
    return fixture.order();
  }

  @Override
  protected DeliveryOrder refusedOrder() {
    return fixture.order().with("empfaenger", "jemand@anderswo.example").order();
  }

  @Override
  protected long things() {
    return (long) arrivedUnheard + fixture.mails().size();
  }

  @Override
  protected void targetGoesDown() {
    fixture.stop();
  }

  @Override
  protected void targetComesBack() {
    fixture.start();
  }

  @Override
  protected void deliverAndLose(boolean arrived) {
    try (var scripted = new ScriptedServer(MailFixture.CERTIFICATE)) {
      scripted.cut(ScriptedServer.Cut.AFTER_DATA);
      assertThat(heldFor(connector().deliver(fixture.order(scripted).order())))
          .isEqualTo("delivery-unclear");
    }
    arrivedUnheard = arrived ? 1 : 0;
  }

  @Override
  protected String attachmentDigest() {
    try {
      var parts = (MimeMultipart) fixture.mails().getFirst().getContent();
      assertThat(parts.getCount()).isEqualTo(3);
      assertThat(parts.getBodyPart(2).getFileName())
          .startsWith(MailFixture.FILE.replace(".csv", "_1."));
      try (var in = parts.getBodyPart(2).getInputStream()) {
        return LargeContent.digest(Content.of(in.readAllBytes()));
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Set<String> secrets() {
    return Set.of(MailFixture.PASSWORD);
  }

  /** Nothing an applicant named is a header. */
  @Override
  protected void nothingEscaped() {
    for (var mail : fixture.mails()) {
      try {
        for (var header : Collections.list(mail.getAllHeaders())) {
          assertThat(header.getName() + header.getValue()).doesNotContain("usbruch");
        }
        assertThat(mail.getAllRecipients()).hasSize(1);
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
