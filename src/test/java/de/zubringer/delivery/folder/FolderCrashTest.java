package de.zubringer.delivery.folder;

import static de.zubringer.delivery.ConnectorContract.heldFor;
import static de.zubringer.delivery.ConnectorContract.receipt;
import static de.zubringer.delivery.folder.FolderFixture.FILE;
import static de.zubringer.delivery.folder.FolderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.file.FileDelivery;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state of disk and database in which a delivery can have been cut. */
class FolderCrashTest {
  /** Of the SHA-256 of the content. */
  private static final String DIGEST_BEGIN = "64b64423ba331ad8";

  @TempDir Path data;
  private FolderFixture fixture;

  @BeforeEach
  void freshDatabase() throws IOException {
    fixture = new FolderFixture(data);
    Files.createDirectories(fixture.file().resolveSibling(""));
    Files.createDirectories(fixture.confirmation().resolveSibling(""));
  }

  @Test
  void beginsAgainWhenCutBeforeTheFileWasReady() throws IOException {
    Files.writeString(hidden(), "Bel");

    receipt(deliver());

    assertThat(fixture.file()).hasContent("Bello");
    assertThat(fixture.lying()).containsExactly(FILE);
  }

  @Test
  void goesOnWhenCutBeforeTheFileWasShown() throws IOException {
    assertThat(delivery().prepare()).isEmpty();
    assertThat(fixture.file()).doesNotExist();

    receipt(deliver());

    assertThat(fixture.file()).hasContent("Bello");
    assertThat(fixture.lying()).containsExactly(FILE);
  }

  @Test
  void replacesAFileThatWasReadyButNotShownByTheMendedOne() throws IOException {
    assertThat(delivery().prepare()).isEmpty();

    receipt(deliver(order().with(FILE, "text/csv", "Cora")));

    assertThat(fixture.file()).hasContent("Cora");
    assertThat(fixture.lying()).containsExactly(FILE);
  }

  @Test
  void findsTheFileWhenCutAfterItWasShown() throws IOException {
    cutAfterShowing();

    receipt(deliver());

    assertThat(fixture.lying()).containsExactly(FILE);
    assertThat(fixture.written()).isEqualTo(1);
  }

  @Test
  void findsTheConfirmationWhenTheFileWasTakenMeanwhile() throws IOException {
    cutAfterShowing();
    Files.delete(fixture.file());
    Files.createFile(fixture.confirmation());

    receipt(deliver());

    assertThat(fixture.lying()).isEmpty();
    assertThat(fixture.written()).isEqualTo(1);
  }

  @Test
  void doesNotTakeTheConfirmationOfAnotherContentForItsOwn() throws IOException {
    cutAfterShowing();
    Files.delete(fixture.file());
    Files.createFile(fixture.confirmation());
    var mended = order().with(FILE, "text/csv", "Cora");

    assertThat(heldFor(deliver(mended))).isEqualTo("delivery-differs");
    assertThat(heldFor(deliver(mended))).isEqualTo("delivery-differs");
    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void asksAPersonWhenTheFileWasTakenUnseen() throws IOException {
    cutAfterShowing();
    Files.delete(fixture.file());

    assertThat(heldFor(deliver())).isEqualTo("delivery-unclear");
    assertThat(heldFor(deliver())).isEqualTo("delivery-unclear");
    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void believesThePersonThatItArrived() throws IOException {
    cutAfterShowing();
    Files.delete(fixture.file());

    settle(true);

    receipt(deliver());
    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void handsOverOnceMoreWhenThePersonSaysItDidNot() throws IOException {
    cutAfterShowing();
    Files.delete(fixture.file());

    settle(false);

    receipt(deliver());
    assertThat(fixture.lying()).containsExactly(FILE);
  }

  @Test
  void doesNotForgetAWrittenFileBecauseOfAPerson() throws IOException {
    receipt(deliver());
    Files.delete(fixture.file());

    settle(false);

    receipt(deliver());
    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void recognisesAConfirmedFileAfterTheDatabaseWasRestoredFromBefore() throws IOException {
    Files.createFile(fixture.confirmation());

    receipt(deliver());

    assertThat(fixture.lying()).isEmpty();
  }

  @Test
  void writesOneFileWhenManyDeliverTheSameAtOnce() throws Exception {
    var ready = new CountDownLatch(1);
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 8)
              .mapToObj(
                  worker ->
                      workers.submit(
                          () -> {
                            ready.await();
                            return deliver();
                          }))
              .toList();
      ready.countDown();
      for (var one : all) {
        receipt(one.get());
      }
    }
    assertThat(fixture.lying()).containsExactly(FILE);
    assertThat(fixture.file()).hasContent("Bello");
  }

  private Outcome<DeliveryReceipt> deliver() {
    return deliver(order());
  }

  private Outcome<DeliveryReceipt> deliver(Orders order) {
    return fixture.connector.deliver(order.order());
  }

  private FileDelivery delivery() {
    return new FileDelivery(order().order(), fixture.place(), fixture.ledger, fixture.clock);
  }

  /** The ledger's last word is that the file was ready. */
  private void cutAfterShowing() throws IOException {
    assertThat(delivery().prepare()).isEmpty();
    Files.move(hidden(), fixture.file());
  }

  private Path hidden() {
    return fixture.file().resolveSibling("." + FILE + "." + DIGEST_BEGIN + ".part");
  }

  private void settle(boolean arrived) {
    fixture.connector.settle(Orders.MUSTERSTADT, Orders.JOURNEY, "", arrived);
  }
}
