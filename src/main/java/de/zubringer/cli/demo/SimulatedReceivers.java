package de.zubringer.cli.demo;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who get a Gewerbeanzeige, for the demo: each has a folder of its own below {@code
 * gewerbe/}, takes every file into {@code <data>/demo/gewerbeanzeige/} and confirms it.
 */
final class SimulatedReceivers implements AutoCloseable {
  private static final int SCAN_SECONDS = 1;
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedReceivers.class);

  private final Path folders;
  private final Path taken;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  SimulatedReceivers(Path data, MunicipalityId municipality) throws IOException {
    var transfer = data.resolve("transfer").resolve(municipality.toString());
    this.folders = Files.createDirectories(transfer.resolve("gewerbe"));
    this.taken = Files.createDirectories(data.resolve("demo").resolve("gewerbeanzeige"));
  }

  /** Looks into the folders every second. */
  SimulatedReceivers start() {
    var _ = timer.scheduleWithFixedDelay(this::look, 0, SCAN_SECONDS, TimeUnit.SECONDS);
    return this;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void look() {
    try {
      for (var receiver : inside(folders)) {
        take(receiver);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("the folders cannot be read just now, trying again", e);
    }
  }

  private void take(Path receiver) throws IOException {
    var eingang = receiver.resolve("eingang");
    if (!Files.isDirectory(eingang, NOFOLLOW_LINKS)) {
      return;
    }
    for (var file : inside(eingang)) {
      var name = file.getFileName().toString();
      Files.copy(file, taken.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      var quittung = Files.createDirectories(receiver.resolve("quittung"));
      DemoStore.write(quittung.resolve(name + ".ok"), new byte[0]);
      Files.delete(file);
    }
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
    }
  }
}
