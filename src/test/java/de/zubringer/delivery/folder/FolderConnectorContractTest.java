package de.zubringer.delivery.folder;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract in a folder; it is down while the transfer folder cannot be made. */
class FolderConnectorContractTest extends ConnectorContract {
  @TempDir Path data;
  private FolderFixture fixture;

  @BeforeEach
  void freshDatabase() {
    fixture = new FolderFixture(data);
  }

  @Override
  protected Connector connector() {
    return fixture.connector;
  }

  @Override
  protected DeliveryOrder order() {
    return FolderFixture.order().order();
  }

  @Override
  protected DeliveryOrder refusedOrder() {
    return FolderFixture.order().with("eingang", "../anderswo").order();
  }

  @Override
  protected long things() {
    try {
      return Files.exists(fixture.file()) ? fixture.lying().size() : 0;
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
