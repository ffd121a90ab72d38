package de.zubringer.delivery.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.LargeContent;
import de.zubringer.delivery.Orders;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome.Later;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract at a real SFTP server. */
class SftpConnectorContractTest extends ConnectorContract {
  @TempDir Path around;
  private final Faults faults = new Faults();
  private SftpFixture fixture;
  private int takenAway;

  @BeforeEach
  void freshServer() {
    fixture = new SftpFixture(around.resolve("server"), faults);
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
  protected Orders taken(String receiver) {
    try {
      Files.createDirectories(fixture.eingang().resolve(receiver));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fixture.order().to(receiver, "hund/eingang/" + receiver);
  }

  @Override
  protected DeliveryOrder refusedOrder() {
    return fixture.order().with("serverschluessel", "irgendeiner").order();
  }

  @Override
  protected long things() {
    return (long) takenAway + files("**/" + SftpFixture.FILE).size();
  }

  @Override
  protected void targetGoesDown() {
    fixture.stop();
  }

  @Override
  protected void targetComesBack() {
    fixture.start(SftpFixture.HOST_KEY);
  }

  /** Cut before or after the file got its name, then taken by the target without a word. */
  @Override
  protected void deliverAndLose(boolean arrived) {
    try {
      if (arrived) {
        faults.cutAfterRenaming();
        assertThat(connector().deliver(order())).isInstanceOf(Later.class);
        Files.delete(fixture.file());
        takenAway = 1;
      } else {
        faults.cutBeforeRenaming();
        assertThat(connector().deliver(order())).isInstanceOf(Later.class);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected String attachmentDigest() {
    try {
      var name = SftpFixture.FILE.replace(".csv", "_1.");
      return LargeContent.digest(Content.of(files("**/" + name + "*").getFirst()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Set<String> secrets() {
    return Set.of(SftpFixture.PASSWORD);
  }

  @Override
  protected void nothingEscaped() {
    assertThat(files("**")).allMatch(file -> file.startsWith(fixture.eingang()));
    assertThat(files("**")).allMatch(file -> file.getFileName().toString().startsWith("HUND_"));
  }

  private List<Path> files(String pattern) {
    var matches = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    try (var all = Files.walk(around)) {
      return all.filter(Files::isRegularFile).filter(matches::matches).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
