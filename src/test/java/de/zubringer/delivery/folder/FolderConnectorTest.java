package de.zubringer.delivery.folder;

import static de.zubringer.delivery.ConnectorContract.heldFor;
import static de.zubringer.delivery.ConnectorContract.receipt;
import static de.zubringer.delivery.folder.FolderFixture.FILE;
import static de.zubringer.delivery.folder.FolderFixture.order;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Request;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Orders;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderConnectorTest {
  @TempDir Path data;
  private FolderFixture fixture;

  @BeforeEach
  void freshDatabase() {
    fixture = new FolderFixture(data);
  }

  @Test
  void writesTheBytesAndLeavesNothingElse() throws IOException {
    assertThat(receipt(deliver(order())))
        .isEqualTo(new DeliveryReceipt(DeliveryReceipt.Kind.FILE, FILE, Orders.RECEIVED));

    assertThat(fixture.file()).hasContent("Bello");
    assertThat(fixture.lying()).containsExactly(FILE);
    assertThat(fixture.written()).isEqualTo(1);
  }

  @Test
  void putsAttachmentsBesideTheDocumentByNamesOfOurOwn() throws IOException {
    var pdf =
        new DeliveryOrder.Attachment(
            "a", "../Nachweis.PDF", "application/pdf", Content.of("eins".getBytes(UTF_8)));
    var odd =
        new DeliveryOrder.Attachment("b", "ohne/endung", "text/plain", Content.of(new byte[0]));

    receipt(deliver(order().with(pdf, odd)));

    var base = FILE.substring(0, FILE.lastIndexOf('.'));
    assertThat(fixture.lying()).containsExactlyInAnyOrder(FILE, base + "_1.pdf", base + "_2.bin");
    assertThat(fixture.file().resolveSibling(base + "_1.pdf")).hasContent("eins");
  }

  @Test
  void keepsTheDeliveriesOfSeveralReceiversApart() throws IOException {
    var order = order();
    receipt(deliver(order.to("finanzamt", "hund/finanzamt")));
    receipt(deliver(order.to("statistik", "hund/statistik")));
    receipt(deliver(order.to("statistik", "hund/statistik")));

    assertThat(fixture.transfer.resolve("hund/finanzamt").resolve(FILE)).hasContent("Bello");
    assertThat(fixture.transfer.resolve("hund/statistik").resolve(FILE)).hasContent("Bello");
    assertThat(fixture.written()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../x", "/etc", "a/../../x", "a//b", ".", "..", "a/.b", "a\\b", "a/", "a\0b"})
  void holdsAFolderThatIsNotAPlainPath(String folder) {
    assertThat(heldFor(deliver(order().with("eingang", folder))))
        .isEqualTo("target-folder-invalid");
    assertThat(heldFor(deliver(order().with("quittung", folder))))
        .isEqualTo("target-folder-invalid");
  }

  @Test
  void holdsAFolderThatIsALinkAtAnyDepth(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(fixture.transfer);
    Files.createSymbolicLink(fixture.transfer.resolve("hund"), elsewhere);
    assertThat(heldFor(deliver(order()))).isEqualTo("target-folder-invalid");

    Files.delete(fixture.transfer.resolve("hund"));
    Files.createDirectory(fixture.transfer.resolve("hund"));
    Files.createSymbolicLink(fixture.transfer.resolve("hund/eingang"), elsewhere);
    assertThat(heldFor(deliver(order()))).isEqualTo("target-folder-invalid");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void doesNotWriteThroughALinkInPlaceOfTheFile(@TempDir Path elsewhere) throws IOException {
    var other = Files.writeString(elsewhere.resolve("other"), "Bello");
    Files.createDirectories(fixture.file().resolveSibling(""));
    Files.createSymbolicLink(fixture.file(), other);

    assertThat(heldFor(deliver(order()))).isEqualTo("target-file-exists");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HUND.csv", "../%s", "a/%s", ".%s", "%s\n", "ä%s", "%s\0"})
  void holdsAFileNameThatIsUnsafeOrNotKeyedByTheJourney(String name) {
    var fileName = name.formatted(Orders.JOURNEY);

    assertThat(heldFor(deliver(order().with(fileName, "text/csv", "x"))))
        .isEqualTo("target-file-name-invalid");
  }

  @Test
  void holdsWithoutAFolder() {
    assertThat(heldFor(deliver(order().with("eingang", " ")))).isEqualTo("target-setting-missing");
  }

  @Test
  void worksWithoutAFolderForConfirmations() {
    receipt(deliver(order().with("quittung", "")));

    assertThat(fixture.file()).exists();
  }

  @Test
  void holdsADifferentFileThatLiesThereOrWasGivenBefore() throws IOException {
    Files.createDirectories(fixture.file().resolveSibling(""));
    Files.writeString(fixture.file(), "Cora");
    assertThat(heldFor(deliver(order()))).isEqualTo("target-file-exists");
    assertThat(fixture.file()).hasContent("Cora");

    Files.delete(fixture.file());
    receipt(deliver(order()));
    assertThat(heldFor(deliver(order().with(FILE, "text/csv", "Cora"))))
        .isEqualTo("delivery-differs");
    assertThat(fixture.file()).hasContent("Bello");
  }

  @Test
  void writesNoSecondFileWhenTheFirstWasTakenWithoutConfirmation() throws IOException {
    var first = receipt(deliver(order()));
    Files.delete(fixture.file());

    assertThat(receipt(deliver(order()))).isEqualTo(first);
    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void holdsAConfirmationThatDoesNotNameTheFile() {
    var all = new Acknowledgement(Acknowledgement.Kind.FILE, null, "fertig.ok", 1);

    assertThat(heldFor(deliver(order().calling(Request.NONE, all))))
        .isEqualTo("target-folder-invalid");
  }

  private Outcome<DeliveryReceipt> deliver(Orders order) {
    return fixture.connector.deliver(order.order());
  }
}
