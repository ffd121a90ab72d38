package de.zubringer.delivery.sftp;

import static de.zubringer.delivery.ConnectorContract.heldFor;
import static de.zubringer.delivery.ConnectorContract.receipt;
import static de.zubringer.delivery.sftp.SftpFixture.FILE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.DeliveryOrder.Attachment;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Reach;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Outcome.Later;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.util.concurrent.CountDownLatch;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SftpConnectorTest {
  @TempDir Path root;
  private final Faults faults = new Faults();
  private SftpFixture fixture;

  @BeforeEach
  void freshServer() {
    fixture = new SftpFixture(root, faults);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void writesTheBytesAndLeavesNothingElse() {
    assertThat(receipt(deliver(fixture.order())))
        .isEqualTo(new DeliveryReceipt(DeliveryReceipt.Kind.FILE, FILE, Orders.RECEIVED));

    assertThat(fixture.file()).hasContent("Bello");
    assertThat(fixture.lying()).containsExactly(FILE);
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
  void doesNotTouchAFileOfOtherContent() throws IOException {
    Files.writeString(fixture.file(), "Cora");

    assertThat(heldFor(deliver(fixture.order()))).isEqualTo("target-file-exists");
    assertThat(fixture.file()).hasContent("Cora");
    assertThat(fixture.lying()).containsExactly(FILE);
  }

  @Test
  void logsInByAPrivateKeyWithAndWithoutPassphrase() throws IOException {
    var key = SftpFixture.CLIENT_KEY.getPrivate();
    receipt(deliver(fixture.order().with("zugang", pem(key, ""))));

    Files.delete(fixture.file());
    fixture.database.sql("truncate delivery_file").update();
    var order = fixture.order().with("zugang", pem(key, "geheim"));
    assertThat(heldFor(deliver(order))).isEqualTo("sftp-key-unreadable");
    receipt(deliver(order.with("schluesselKennwort", "geheim")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\n????\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN NOTHING-----",
        "-----BEGIN "
      })
  void holdsAKeyNobodyCanRead(String key) {
    assertThat(heldFor(deliver(fixture.order().with("zugang", key))))
        .isEqualTo("sftp-key-unreadable");
  }

  @Test
  void holdsWhoIsNotLetIn() {
    assertThat(heldFor(deliver(fixture.order().with("zugang", "falsch"))))
        .isEqualTo("sftp-login-refused");
    var other = pem(SftpFixture.key("RSA", 2048).getPrivate(), "");
    assertThat(heldFor(deliver(fixture.order().with("zugang", other))))
        .isEqualTo("sftp-login-refused");
  }

  @Test
  void sendsNothingToAServerWithAnotherKey() {
    fixture.stop();
    fixture.start(SftpFixture.key("EC", 256));

    assertThat(heldFor(deliver(fixture.order()))).isEqualTo("sftp-host-key-other");
    assertThat(reach(fixture.order()).state()).isEqualTo(Reach.State.NO);
    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void knowsAServerByAnyOfItsKeysHoweverWritten() {
    var key = PublicKeyEntry.toString(SftpFixture.HOST_KEY.getPublic());
    var other = SftpFixture.fingerprint(SftpFixture.key("EC", 256));

    receipt(deliver(fixture.order().with("serverschluessel", "rechner " + key)));
    receipt(deliver(fixture.order().with("serverschluessel", other + ",\n" + key + " kommentar")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "SHA256:kurz", "MD5:00:11", "ssh-rsa AAAA", "SHA256:", "any, any"})
  void holdsWhatIsNoKeyOfAServer(String key) {
    assertThat(heldFor(deliver(fixture.order().with("serverschluessel", key))))
        .isEqualTo("sftp-host-key-invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a",
        "sftp://a:0",
        "sftp://a:70000",
        "sftp://ich:kennwort@a",
        "sftp://a/ordner",
        "sftp://a b",
        "sftp://"
      })
  void holdsAnAddressThatIsNotAPlace(String address) {
    assertThat(heldFor(deliver(fixture.order().with("adresse", address))))
        .isEqualTo("sftp-address-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/", "a/../b", "a//b", ".", "a/.b", "a\\b", "a\nb", "a/", "a\0b"})
  void holdsAFolderThatIsNotAPlainPath(String folder) {
    assertThat(heldFor(deliver(fixture.order().with("eingang", folder))))
        .isEqualTo("sftp-folder-invalid");
  }

  @Test
  void makesNoFolders() {
    assertThat(heldFor(deliver(fixture.order().with("eingang", "hund/neu"))))
        .isEqualTo("sftp-folder-missing");
    assertThat(heldFor(deliver(fixture.order().with("quittung", "hund/neu"))))
        .isEqualTo("sftp-folder-missing");
    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void tellsAMissingRightFromAFullDisk() {
    faults.onOpen(new AccessDeniedException("hund"));
    assertThat(heldFor(deliver(fixture.order()))).isEqualTo("sftp-not-allowed");

    faults.onWrite(new FileSystemException("hund", null, "No space left on device"));
    assertThat(deliver(fixture.order())).isInstanceOf(Later.class);

    receipt(deliver(fixture.order()));
    assertThat(fixture.lying()).containsExactly(FILE);
  }

  @Test
  void beginsAgainAfterACutInTheMiddle() {
    var large = "Bello".repeat(400_000);
    faults.cutAfter(300_000);
    var order = fixture.order().with(FILE, "text/csv", large);

    assertThat(deliver(order)).isInstanceOf(Later.class);
    assertThat(fixture.file()).doesNotExist();

    receipt(deliver(order));
    assertThat(fixture.file()).hasContent(large);
    assertThat(fixture.lying()).containsExactly(FILE);
  }

  @Test
  void findsTheFileWhenCutAfterItWasShown() {
    faults.cutAfterRenaming();
    assertThat(deliver(fixture.order())).isInstanceOf(Later.class);
    assertThat(fixture.lying()).containsExactly(FILE);

    receipt(deliver(fixture.order()));
    assertThat(fixture.lying()).containsExactly(FILE);
    assertThat(faults.renamed()).isEqualTo(1);
  }

  @Test
  void asksAPersonWhenItWasTakenUnseenAndBelievesThem() throws IOException {
    faults.cutAfterRenaming();
    assertThat(deliver(fixture.order())).isInstanceOf(Later.class);
    Files.delete(fixture.file());
    assertThat(heldFor(deliver(fixture.order()))).isEqualTo("delivery-unclear");

    fixture.connector.settle(Orders.MUSTERSTADT, Orders.JOURNEY, "", true);

    receipt(deliver(fixture.order()));
    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void doesNotWaitForAServerThatFellSilent() {
    var end = new CountDownLatch(1);
    faults.hangUntil(end);
    assertThat(deliver(fixture.order())).isInstanceOf(Later.class);
    end.countDown();
  }

  @Test
  void replacesAttachmentsOfAnEarlierTry() throws IOException {
    var base = FILE.replace(".csv", "_1.pdf");
    Files.writeString(fixture.eingang().resolve(base), "alt");
    var content = Content.of("neu".getBytes(UTF_8));

    receipt(
        deliver(fixture.order().with(new Attachment("a", "x.PDF", "application/pdf", content))));

    assertThat(fixture.eingang().resolve(base)).hasContent("neu");
    assertThat(fixture.lying()).containsExactlyInAnyOrder(FILE, base);
  }

  @Test
  void findsTheConfirmationWhenTheLedgerIsOlder() throws IOException {
    Files.createFile(fixture.confirmation());

    receipt(deliver(fixture.order()));

    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void looksWithoutWriting() throws IOException {
    assertThat(reach(fixture.order()).state()).isEqualTo(Reach.State.YES);
    assertThat(reach(fixture.order().with("eingang", "hund/{receiver}")).state())
        .isEqualTo(Reach.State.YES);
    assertThat(reach(fixture.order().with("eingang", "fehlt")).state()).isEqualTo(Reach.State.NO);
    assertThat(reach(fixture.order().with("zugang", "falsch")).state()).isEqualTo(Reach.State.NO);

    Files.setPosixFilePermissions(fixture.eingang(), PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThat(reach(fixture.order()).state()).isEqualTo(Reach.State.NO);

    fixture.stop();
    assertThat(reach(fixture.order()).state()).isEqualTo(Reach.State.NO);
    assertThat(fixture.lying()).isEmpty();
  }

  private Outcome<DeliveryReceipt> deliver(Orders order) {
    return fixture.connector.deliver(order.order());
  }

  private Reach reach(Orders order) {
    return fixture.connector.reach(Orders.MUSTERSTADT, order.order().settings());
  }

  private static String pem(PrivateKey key, String passphrase) {
    var text = new StringWriter();
    try (var pem = new JcaPEMWriter(text)) {
      if (passphrase.isEmpty()) {
        pem.writeObject(key);
      } else {
        pem.writeObject(
            key, new JcePEMEncryptorBuilder("AES-128-CBC").build(passphrase.toCharArray()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
