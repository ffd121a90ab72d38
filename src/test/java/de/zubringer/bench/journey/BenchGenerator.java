package de.zubringer.bench.journey;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A system that hands over applications by REST over four connections, so many a second. How long
 * one took counts from the moment it was to be sent, so that a server that lags cannot hide it.
 * Reads orders {@code <count> <a second>} and answers with what it saw.
 */
final class BenchGenerator {
  private static final int CONNECTIONS = 4;
  private static final int ACCEPTED = 202;
  private static final double MICROS = 1000.0;

  private final int port;
  private final String login;
  private final AtomicInteger number = new AtomicInteger();

  private BenchGenerator(int port, String login) {
    this.port = port;
    this.login = login;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Locale.setDefault(Locale.ROOT);
    PrintStream out = System.out;
    var generator = new BenchGenerator(Integer.parseInt(arguments[0]), arguments[1]);
    out.println("ready 0");
    try (var orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
      while (orders.hasNextLine()) {
        var order = orders.nextLine().split(" ", -1);
        out.println(
            "sent " + generator.send(Integer.parseInt(order[0]), Integer.parseInt(order[1])));
      }
    }
  }

  private String send(int count, int perSecond) throws InterruptedException {
    var took = new long[count];
    var next = new AtomicInteger();
    var failed = new AtomicInteger();
    var ended = new CountDownLatch(CONNECTIONS);
    var start = System.nanoTime();
    for (var lane = 0; lane < CONNECTIONS; lane++) {
      Thread.ofPlatform()
          .start(
              () -> {
                lane(took, next, failed, start, perSecond);
                ended.countDown();
              });
    }
    ended.await();
    var seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(took);
    return "%d in %.2f s (%.0f a second), %d not taken; answered after %.1f ms (median), %.1f (95 %%), %.1f (99 %%), at most %.1f"
        .formatted(
            count,
            seconds,
            count / seconds,
            failed.get(),
            millis(took[count / 2]),
            millis(took[count * 95 / 100]),
            millis(took[count * 99 / 100]),
            millis(took[count - 1]));
  }

  private static double millis(long nanos) {
    return nanos / MICROS / MICROS;
  }

  private void lane(
      long[] took, AtomicInteger next, AtomicInteger failed, long start, int perSecond) {
    try {
      for (var i = next.getAndIncrement(); i < took.length; ) {
        i = connected(i, took, next, failed, start, perSecond);
      }
    } catch (IOException e) {
      failed.addAndGet(took.length);
    }
  }

  /** Until all are sent or the server ends the connection; answers which is the next. */
  private int connected(
      int first, long[] took, AtomicInteger next, AtomicInteger failed, long start, int perSecond)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var in = new BufferedInputStream(socket.getInputStream(), 16 * 1024)) {
      socket.setTcpNoDelay(true);
      var answers = new HttpLines(in);
      var isOpen = true;
      var i = first;
      for (; isOpen && i < took.length; i = next.getAndIncrement()) {
        var due = start + i * 1_000_000_000L / perSecond;
        while (due > System.nanoTime()) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        socket.getOutputStream().write(request());
        var answer = answers.next().orElseThrow(EOFException::new);
        if (answer.status() != ACCEPTED) {
          failed.incrementAndGet();
        }
        isOpen = !answer.header("connection").filter("close"::equals).isPresent();
        took[i] = System.nanoTime() - due;
      }
      return i;
    }
  }

  private byte[] request() {
    var body = BenchApplication.body(UUID.randomUUID(), number.incrementAndGet());
    var authorization =
        Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.US_ASCII));
    var head =
        "POST /api/v1/submissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
            + authorization
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    var first = head.getBytes(StandardCharsets.US_ASCII);
    var whole = Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    return whole;
  }
}
