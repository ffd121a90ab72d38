package de.zubringer.cli.demo;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Steuerverfahren that is fed by CSV files in a folder, for demo and tests: it takes each file
 * into its own list under {@code <data>/demo/kommunalsteuer/}, then confirms it, then removes it,
 * so that it can be cut anywhere and takes nothing twice.
 */
public final class SimulatedKommunalsteuer implements AutoCloseable {
  /** 500 records of 400 bytes are a fifth of it. */
  private static final int FILE_BYTES_MAX = 1024 * 1024;

  private static final int SCAN_SECONDS = 1;
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedKommunalsteuer.class);

  private final Path eingang;
  private final Path quittung;
  private final Path refused;
  private final DemoStore store;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  /**
   * @param eingang folder the files come into, relative to the transfer folder of the municipality
   * @param quittung folder for the confirmations, likewise
   */
  public SimulatedKommunalsteuer(
      Path data, MunicipalityId municipality, String eingang, String quittung) throws IOException {
    var transfer = data.resolve("transfer").resolve(municipality.toString());
    var own = data.resolve("demo").resolve("kommunalsteuer");
    this.eingang = Files.createDirectories(transfer.resolve(eingang));
    this.quittung = Files.createDirectories(transfer.resolve(quittung));
    this.store = new DemoStore(own.resolve(municipality.toString()));
    this.refused = Files.createDirectories(own.resolve("refused"));
  }

  /** Looks into the folder every second. */
  public SimulatedKommunalsteuer start() {
    var _ = timer.scheduleWithFixedDelay(this::look, 0, SCAN_SECONDS, TimeUnit.SECONDS);
    return this;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** How often a file of each journey was put into the folder. */
  public Map<JourneyId, Integer> received() throws IOException {
    var received = new HashMap<JourneyId, Integer>();
    for (var file : store.all(TakenFile.class)) {
      file.references()
          .distinct()
          .forEach(
              reference ->
                  received.merge(JourneyId.of(reference), file.arrivals().size(), Integer::sum));
    }
    return Map.copyOf(received);
  }

  /** How many lines were taken in all. */
  public int lines() throws IOException {
    return store.all(TakenFile.class).stream().mapToInt(file -> file.rows().size()).sum();
  }

  /** Takes every file that lies there now. */
  public synchronized void scan() throws IOException {
    for (var file : waiting()) {
      take(file);
    }
  }

  private void look() {
    try {
      scan();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("the folder cannot be read just now, trying again", e);
    }
  }

  private List<Path> waiting() throws IOException {
    try (var files = Files.list(eingang)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private void take(Path file) throws IOException {
    var name = file.getFileName().toString();
    var rows = Files.size(file) > FILE_BYTES_MAX ? null : Hundedatei.read(Files.readAllBytes(file));
    if (rows == null || rows.isEmpty()) {
      Files.move(file, refused.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    var known = store.find(name, TakenFile.class).orElseGet(() -> TakenFile.first(rows.get()));
    store.keep(name, known.arrived(arrival(file)));
    DemoStore.write(quittung.resolve(name + ".ok"), new byte[0]);
    Files.delete(file);
  }

  /** The same for the same file, also when it is met again after a crash; another for a copy. */
  private static String arrival(Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
    return attributes.fileKey() + " " + attributes.lastModifiedTime();
  }
}
