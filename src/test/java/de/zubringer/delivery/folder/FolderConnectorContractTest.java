package de.zubringer.delivery.folder;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.LargeContent;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.file.FileDelivery;
import de.zubringer.kernel.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract in a folder; it is down while the transfer folder cannot be made. */
class FolderConnectorContractTest extends ConnectorContract {
  @TempDir Path data;
  private FolderFixture fixture;
  private int takenAway;

  @BeforeEach
  void freshDatabase() {
    fixture = new FolderFixture(data);
  }

  @Override
  protected Connector connector() {
    return fixture.connector;
  }

  @Override
  protected Orders taken() {
    return FolderFixture.order();
  }

  @Override
  protected Orders taken(String receiver) {
    return FolderFixture.order().to(receiver, "hund/" + receiver);
  }

  @Override
  protected DeliveryOrder refusedOrder() {
    return FolderFixture.order().with("eingang", "../anderswo").order();
  }

  @Override
  protected long things() {
    return (long) takenAway + files("**/" + FolderFixture.FILE).size();
  }

  /** The last the ledger knows is that the file was ready; then it was shown and is gone. */
  @Override
  protected void deliverAndLose(boolean arrived) {
    var place = fixture.place();
    var delivery = new FileDelivery(order(), place, fixture.ledger, fixture.clock);
    try {
      Files.createDirectories(place.folder());
      assertThat(delivery.prepare()).isEmpty();
      Files.delete(files("**/*.part").getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    takenAway = arrived ? 1 : 0;
  }

  @Override
  protected String attachmentDigest() {
    try {
      var name = FolderFixture.FILE.replace(".csv", "_1.");
      return LargeContent.digest(Content.of(files("**/" + name + "*").getFirst()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Set<String> secrets() {
    return Set.of();
  }

  @Override
  protected void nothingEscaped() {
    assertThat(files("**")).allMatch(file -> file.startsWith(fixture.transfer));
    assertThat(files("**")).allMatch(file -> file.getFileName().toString().startsWith("HUND_"));
  }

  private List<Path> files(String pattern) {
    var matches = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    try (var all = Files.walk(data)) {
      return all.filter(Files::isRegularFile).filter(matches::matches).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Permissions would not stop root; a file where the folder should be stops everybody. */
  @Override
  protected void targetGoesDown() {
    move("transfer", "away");
    try {
      Files.createFile(data.resolve("transfer"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void targetComesBack() {
    try {
      Files.delete(data.resolve("transfer"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    move("away", "transfer");
  }

  private void move(String from, String to) {
    try {
      if (Files.exists(data.resolve(from))) {
        Files.move(data.resolve(from), data.resolve(to));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
