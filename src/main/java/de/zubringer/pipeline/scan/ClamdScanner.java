package de.zubringer.pipeline.scan;

import de.zubringer.kernel.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** ClamAV's daemon by its command INSTREAM: the file in chunks, then one line of answer. */
final class ClamdScanner implements MalwareScanner {
  /** What clamd reads at once; keeps memory small whatever the file. */
  private static final int CHUNK_BYTES = 64 * 1024;

  /** The answer is a short line; whoever sends more is no clamd. */
  private static final int ANSWER_BYTES_MAX = 4096;

  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]*");

  /** Closes a connection that takes too long; that ends whatever waits for it. */
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("scanner-watch").factory());

  private final SocketAddress address;
  private final Duration limit;

  /**
   * @param limit for one file, connecting and answering included
   */
  ClamdScanner(SocketAddress address, Duration limit) {
    this.address = address;
    this.limit = limit;
  }

  @Override
  public Verdict scan(Content content) {
    try (var channel = channel()) {
      var end = WATCH.schedule(() -> close(channel), limit.toMillis(), TimeUnit.MILLISECONDS);
      try {
        channel.connect(resolved());
        return verdict(answer(channel, send(channel, content)));
      } finally {
        end.cancel(false);
      }
    } catch (IOException | RuntimeException e) {
      return new Verdict.Unavailable();
    }
  }

  private SocketChannel channel() throws IOException {
    return address instanceof InetSocketAddress
        ? SocketChannel.open()
        : SocketChannel.open(java.net.StandardProtocolFamily.UNIX);
  }

  private SocketAddress resolved() {
    return address instanceof InetSocketAddress name
        ? new InetSocketAddress(name.getHostString(), name.getPort())
        : address;
  }

  /** Whether all was sent: a scanner that has enough answers and closes before the end. */
  private static boolean send(SocketChannel channel, Content content) throws IOException {
    var chunk = ByteBuffer.allocate(Integer.BYTES + CHUNK_BYTES);
    try (var in = content.open()) {
      write(channel, ByteBuffer.wrap(COMMAND));
      for (var count = 1; count > 0; ) {
        count = in.readNBytes(chunk.array(), Integer.BYTES, CHUNK_BYTES);
        chunk.clear().putInt(0, count).limit(Integer.BYTES + count);
        if (!sent(channel, chunk)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean sent(SocketChannel channel, ByteBuffer chunk) {
    try {
      write(channel, chunk);
      return true;
    } catch (IOException e) {
      return false; // its answer, if there is one, says why
    }
  }

  private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static String answer(SocketChannel channel, boolean isComplete) throws IOException {
    var answer = new ByteArrayOutputStream();
    var buffer = ByteBuffer.allocate(256);
    while (answer.size() < ANSWER_BYTES_MAX) {
      var count = channel.read(buffer.clear());
      if (count < 0) {
        break;
      }
      answer.write(buffer.array(), 0, count);
      if (buffer.get(count - 1) == 0) {
        break;
      }
    }
    var text = answer.toString(StandardCharsets.US_ASCII).replace("\0", "").strip();
    // an "OK" to half a file says nothing about the other half
    return isComplete || !text.endsWith(" OK") ? text : "";
  }

  private static Verdict verdict(String answer) {
    if (answer.equals("stream: OK")) {
      return new Verdict.Clean();
    }
    var found = FOUND.matcher(answer);
    if (found.matches() && PRINTABLE.matcher(found.group(1)).matches()) {
      return new Verdict.Found(found.group(1));
    }
    return answer.contains("size limit exceeded")
        ? new Verdict.TooLarge()
        : new Verdict.Unavailable();
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
