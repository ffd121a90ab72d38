package de.zubringer.bench;

import static de.zubringer.bench.FitConnectBench.say;

import de.zubringer.inbox.Inbox;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Large attachments all the way: fetched, stored, opened, sealed for the journey, handed to the
 * inbox and read there, in a process whose heap is smaller than one of them. Ends with 0 if what is
 * read is what was sent. Arguments: file with keys, bytes of an attachment, then how many
 * submissions there are at a time.
 */
public final class AttachmentJourney {
  /** A multiple of four, as the generator of the content yields them. */
  private static final int PIECE_BYTES = 64 * 1024;

  private static final long LOOK_EVERY_NANOS = 10_000_000;
  private static final int MEGABYTE = 1024 * 1024;

  private final ConfigurableApplicationContext context;
  private final ServiceProcess service;
  private final int bytes;
  private volatile long heapPeak;
  private int sent;

  private AttachmentJourney(
      ConfigurableApplicationContext context, ServiceProcess service, int bytes) {
    this.context = context;
    this.service = service;
    this.bytes = bytes;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    Locale.setDefault(Locale.ROOT);
    var keys = BenchKeys.read(Files.readAllBytes(Path.of(arguments[0])));
    try (var database = BenchSubscriber.database();
        var service =
            ServiceProcess.start(
                BenchSubscriber.fresh(database, "service"), arguments[0], BenchSubscriber.SCHEMA);
        var context = BenchSubscriber.application(BenchSubscriber.fresh(database, "ours"))) {
      BenchSubscriber.connect(context, service, keys);
      var journey = new AttachmentJourney(context, service, Integer.parseInt(arguments[1]));
      Thread.ofPlatform().daemon().start(journey::watchHeap);
      for (var count : List.of(arguments).subList(2, arguments.length)) {
        journey.run(Integer.parseInt(count));
      }
    }
    System.exit(0);
  }

  private void run(int count) throws IOException {
    service.send(count, bytes);
    sent += count;
    heapPeak = 0;
    var cpu = BenchSubscriber.cpuNanos();
    var start = System.nanoTime();
    BenchSubscriber.fetch(context, sent);
    var delivered = System.nanoTime();
    var used = (BenchSubscriber.cpuNanos() - cpu) / 1e9;
    var files = files();
    if (files.size() != sent) {
      throw new IllegalStateException("only %d of %d files".formatted(files.size(), sent));
    }
    for (var file : files) {
      requireAsSent(file);
    }
    say(
        ("%d attachment(s) of %d MB at a time: %.1f s from the callback to the inbox and the"
                + " acceptance (%.1f s of CPU), %.1f s to read all %d files; heap %d MB, at its peak %d MB used;"
                + " load %s")
            .formatted(
                count,
                bytes / MEGABYTE,
                LargeAttachment.seconds(start, delivered),
                used,
                LargeAttachment.seconds(delivered, System.nanoTime()),
                sent,
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                heapPeak / MEGABYTE,
                BenchSubscriber.load()));
  }

  private void watchHeap() {
    var memory = ManagementFactory.getMemoryMXBean();
    while (true) {
      var used = memory.getHeapMemoryUsage().getUsed();
      if (used > heapPeak) {
        heapPeak = used;
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private List<Content> files() {
    var inbox = context.getBean(Inbox.class);
    return context
        .getBean(JdbcClient.class)
        .sql("select municipality, journey, attachment from inbox_attachment")
        .query(
            (row, number) ->
                inbox.attachment(
                    MunicipalityId.of(row.getString("municipality")),
                    new JourneyId(row.getObject("journey", UUID.class)),
                    row.getString("attachment")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private void requireAsSent(Content file) throws IOException {
    var random = new Random(bytes);
    try (var in = file.open()) {
      for (var left = bytes; left > 0; left -= PIECE_BYTES) {
        var expected = new byte[Math.min(PIECE_BYTES, left)];
        random.nextBytes(expected);
        if (left == bytes) {
          BenchSending.beginAsPdf(expected);
        }
        if (!Arrays.equals(expected, in.readNBytes(expected.length))) {
          throw new IllegalStateException("the file in the inbox is not the one that was sent");
        }
      }
      if (in.read() >= 0) {
        throw new IllegalStateException("the file in the inbox is longer than the one sent");
      }
    }
  }
}
