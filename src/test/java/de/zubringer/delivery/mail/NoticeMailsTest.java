package de.zubringer.delivery.mail;

import static de.zubringer.delivery.ConnectorContract.heldFor;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Outcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeMailsTest {
  @TempDir static Path folder;
  private final NoticeMails mails = new NoticeMails(new Redirects(Map.of()));
  private MailFixture fixture;

  @BeforeEach
  void start() {
    fixture = new MailFixture(folder);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void sendsAShortTextToWhoeverIsNamed() throws Exception {
    assertThat(send(settings())).isInstanceOf(Outcome.Done.class);

    var mail = fixture.mails().getFirst();
    assertThat(mail.getSubject()).isEqualTo("[Zubringer] Alarm: größer Bcc: dieb@a.example");
    assertThat(mail.getMessageID()).isEqualTo("<n1@zubringer.invalid>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat((String) mail.getContent()).contains("Zeile 1\r\nZeile 2");
  }

  @Test
  void saysWhyItCannotBeSent() {
    assertThat(held("zugang", "falsch")).isEqualTo("mail-login-refused");
    assertThat(held("zertifikat", "")).isEqualTo("mail-certificate-other");
    assertThat(held("adresse", "http://localhost")).isEqualTo("mail-server-invalid");
    assertThat(held("empfaenger", "niemand")).isEqualTo("mail-address-invalid");
    fixture.stop();
    assertThat(send(settings())).isInstanceOf(Outcome.Later.class);
  }

  private String held(String setting, String value) {
    var settings = settings();
    settings.put(setting, value);
    return heldFor(send(settings));
  }

  private Outcome<String> send(Map<String, String> settings) {
    return mails.send(
        "bereitschaft",
        settings,
        new NoticeMails.Text(
            "n1@zubringer.invalid",
            "[Zubringer] Alarm: größer\r\nBcc: dieb@a.example",
            "Zeile 1\nZeile 2",
            Orders.RECEIVED));
  }

  /** Those of the connector; which domains are allowed does not count here. */
  private Map<String, String> settings() {
    var settings = new HashMap<>(fixture.order().order().settings());
    settings.remove("erlaubteDomains");
    return settings;
  }
}
