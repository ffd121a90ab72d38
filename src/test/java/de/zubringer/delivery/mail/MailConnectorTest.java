package de.zubringer.delivery.mail;

import static de.zubringer.delivery.ConnectorContract.heldFor;
import static de.zubringer.delivery.ConnectorContract.receipt;
import static de.zubringer.delivery.mail.MailFixture.FILE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.DeliveryOrder.Attachment;
import de.zubringer.delivery.DeliveryOrder.Subject;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.LargeContent;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Reach;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Outcome.Later;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailConnectorTest {
  private static final String ID = Orders.JOURNEY + ".finanzwesen@musterstadt.example";

  @TempDir static Path folder;
  private MailFixture fixture;
  private ScriptedServer scripted;

  @BeforeEach
  void freshServers() {
    fixture = new MailFixture(folder);
    scripted = new ScriptedServer(MailFixture.CERTIFICATE);
  }

  @AfterEach
  void stop() {
    scripted.close();
    fixture.close();
  }

  @Test
  void sendsDocumentAndAttachmentsWithAnIdOfTheJourney() throws Exception {
    var sheet = new Attachment(Attachment.READABLE, "a.pdf", "application/pdf", bytes("Blatt"));
    var file = new Attachment("b", "x.PNG", "image/png; name=\"Bello\"", bytes("Bild"));

    assertThat(receipt(deliver(fixture.order().with(sheet, file))))
        .isEqualTo(new DeliveryReceipt(DeliveryReceipt.Kind.MAIL, ID, Orders.RECEIVED));

    var mail = fixture.mails().getFirst();
    assertThat(mail.getMessageID()).isEqualTo("<" + ID + ">");
    assertThat(mail.getSubject())
        .isEqualTo("Neuer Antrag: Hundesteuer-Anmeldung (" + Orders.JOURNEY + ")");
    assertThat(mail.getSentDate()).isEqualTo(Orders.RECEIVED);
    var parts = (MimeMultipart) mail.getContent();
    assertThat((String) parts.getBodyPart(0).getContent()).contains("10.11.2026");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(FILE);
    assertThat(parts.getBodyPart(1).getInputStream()).hasContent("Bello");
    assertThat(parts.getBodyPart(2).getFileName())
        .isEqualTo(FILE.replace(".csv", "_lesefassung.pdf"));
    assertThat(parts.getBodyPart(2).getInputStream()).hasContent("Blatt");
    assertThat(parts.getBodyPart(3).getFileName()).isEqualTo(FILE.replace(".csv", "_2.png"));
    assertThat(parts.getBodyPart(3).getContentType()).startsWith("image/png");
  }

  @Test
  void asksNobodyForAReceiptItKnows() {
    var first = receipt(deliver(fixture.order()));
    fixture.stop();

    assertThat(receipt(deliver(fixture.order()))).isEqualTo(first);
    assertThat(heldFor(deliver(fixture.order().with(FILE, "text/csv", "Cora"))))
        .isEqualTo("delivery-differs");
  }

  @Test
  void writesNoSecondHeaderWhateverAValueSays() throws Exception {
    var evil = "x\r\nBcc: dieb@anderswo.example\r\n\r\nText";
    var order =
        fixture
            .order()
            .with("betreff", "{leistung} " + evil)
            .about(Orders.JOURNEY, new Subject(evil, "steuern", Orders.RECEIVED, null));

    receipt(deliver(order));

    var mail = fixture.mails().getFirst();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).contains("Bcc: dieb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@musterstadt.example\r\nBcc: b@musterstadt.example",
        "\"a b\"@musterstadt.example",
        "Amt <a@musterstadt.example>",
        "a@[127.0.0.1]",
        "a@musterstadt.example,",
        "a",
        "a@b@musterstadt.example",
        "ä@musterstadt.example"
      })
  void holdsWhatIsNoPlainAddress(String address) {
    assertThat(heldFor(deliver(fixture.order().with("empfaenger", address))))
        .isEqualTo("mail-address-invalid");
    assertThat(heldFor(deliver(fixture.order().with("absender", address))))
        .isEqualTo("mail-address-invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "a@anderswo.example, musterstadt.example",
    "a@unten.musterstadt.example, musterstadt.example",
    "a@musterstadt.example.org, musterstadt.example",
    "'a@musterstadt.example,b@anderswo.example', musterstadt.example"
  })
  void sendsOnlyToAllowedDomains(String readers, String allowed) {
    var order = fixture.order().with("empfaenger", readers).with("erlaubteDomains", allowed);

    assertThat(heldFor(deliver(order))).isEqualTo("mail-domain-not-allowed");
    assertThat(fixture.mails()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "erlaubteDomains, *, mail-domains-invalid",
    "erlaubteDomains, example, mail-domains-invalid",
    "adresse, http://a, mail-server-invalid",
    "adresse, smtp://ich:wort@a, mail-server-invalid",
    "adresse, smtp://a:0, mail-server-invalid",
    "zertifikat, keines, mail-certificate-unreadable",
    "zugang, '', mail-login-invalid",
    "groesseMax, 0, mail-size-invalid",
    "groesseMax, 101, mail-size-invalid",
    "betreff, {name}, mail-text-invalid",
    "text, {hund.name}, mail-text-invalid",
    "absender, ' ', target-setting-missing",
    "zugang, falsch, mail-login-refused"
  })
  void saysWhichSettingIsWrong(String setting, String value, String code) {
    assertThat(heldFor(deliver(fixture.order().with(setting, value)))).isEqualTo(code);
    assertThat(fixture.mails()).isEmpty();
  }

  @Test
  void trustsOnlyTheCertificateOfTheRightServer() {
    assertThat(heldFor(deliver(fixture.order().with("zertifikat", ""))))
        .isEqualTo("mail-certificate-other");
    var stranger = TestCertificate.of("anderswo.example");
    try (var other = new ScriptedServer(stranger)) {
      var order = fixture.order(other).with("zertifikat", stranger.pem());
      assertThat(heldFor(deliver(order))).isEqualTo("mail-certificate-other");
      assertThat(other.commands).doesNotContain("AUTH", "MAIL");
    }
  }

  @Test
  void goesNowhereWithoutTls() {
    scripted.offerNoTls();
    assertThat(heldFor(deliver(fixture.order(scripted)))).isEqualTo("mail-tls-missing");
    assertThat(scripted.commands).doesNotContain("AUTH", "MAIL");
  }

  @Test
  void sendsByStarttlsAndMakesABodyOfDotsSafe() {
    receipt(deliver(fixture.order(scripted).with("text", ".\r\nMAIL FROM:<x>\r\n.\r\n")));

    assertThat(scripted.mails).hasSize(1);
    assertThat(scripted.commands).containsOnlyOnce("MAIL", "RCPT", "DATA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
  void triesAgainWhatPassesAndHoldsWhatDoesNot(String command) {
    scripted.answer(command, "451 later");
    assertThat(deliver(fixture.order(scripted))).isInstanceOf(Later.class);

    scripted.answer(command, "550 no");
    assertThat(heldFor(deliver(fixture.order(scripted)))).isEqualTo("mail-refused");

    scripted.answer(command, "552 too much");
    assertThat(heldFor(deliver(fixture.order(scripted)))).isEqualTo("mail-too-large");

    scripted.usual(command);
    receipt(deliver(fixture.order(scripted)));
    assertThat(scripted.mails).hasSize(1);
  }

  @Test
  void triesALoginAgainThatFailedForNow() {
    scripted.answer("AUTH", "454 later");
    assertThat(deliver(fixture.order(scripted))).isInstanceOf(Later.class);
    scripted.answer("AUTH", "535 no");
    assertThat(heldFor(deliver(fixture.order(scripted)))).isEqualTo("mail-login-refused");
  }

  @Test
  void sendsAgainWhatWasCutBeforeItsEnd() {
    scripted.cut(ScriptedServer.Cut.IN_DATA);
    var large = fixture.order(scripted).with(FILE, "text/csv", "Bello".repeat(2_000_000));
    assertThat(deliver(large)).isInstanceOf(Later.class);

    scripted.cut(ScriptedServer.Cut.NEVER);
    receipt(deliver(large));
    assertThat(scripted.mails).hasSize(1);
  }

  @Test
  void doesNotSendWhatSomebodyElseIsSending() {
    var order = fixture.order(scripted).order();
    assertThat(fixture.ledger.claim(order, "id", "digest", Orders.RECEIVED)).isTrue();
    assertThat(fixture.ledger.claim(order, "id", "digest", Orders.RECEIVED)).isFalse();

    assertThat(heldFor(fixture.connector.deliver(order))).isEqualTo("delivery-unclear");
    assertThat(scripted.mails).isEmpty();
  }

  @Test
  void holdsAMailThatIsTooLarge() {
    var large = new Attachment("a", "a.pdf", "application/pdf", new LargeContent(16_000_000));
    assertThat(heldFor(deliver(fixture.order().with(large)))).isEqualTo("mail-too-large");

    var huge = new Attachment("a", "a.pdf", "application/pdf", new LargeContent(25_000_000));
    var order = fixture.order(scripted).with("groesseMax", "90").with(huge);
    assertThat(heldFor(deliver(order))).isEqualTo("mail-too-large");
    assertThat(scripted.commands).doesNotContain("MAIL");
  }

  @Test
  void looksWithoutSending() {
    assertThat(reach(fixture.order()).state()).isEqualTo(Reach.State.YES);
    assertThat(reach(fixture.order(scripted)).state()).isEqualTo(Reach.State.YES);
    assertThat(reach(fixture.order().with("zugang", "falsch")).state()).isEqualTo(Reach.State.NO);
    assertThat(reach(fixture.order().with("empfaenger", "a@anderswo.example")).state())
        .isEqualTo(Reach.State.NO);
    fixture.stop();
    assertThat(reach(fixture.order()).state()).isEqualTo(Reach.State.NO);
    assertThat(scripted.commands).doesNotContain("MAIL");
  }

  private Outcome<DeliveryReceipt> deliver(Orders order) {
    return fixture.connector.deliver(order.order());
  }

  private Reach reach(Orders order) {
    return fixture.connector.reach(Orders.MUSTERSTADT, order.order().settings());
  }

  private static Content bytes(String text) {
    return Content.of(text.getBytes(UTF_8));
  }
}
