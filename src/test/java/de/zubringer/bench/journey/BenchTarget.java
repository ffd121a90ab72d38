package de.zubringer.bench.journey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The least a target can be: answers every document with a receipt and counts by {@code
 * Idempotency-Key}. Says its port; each line it is sent it answers with what it has counted.
 */
final class BenchTarget {
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final AtomicLong calls = new AtomicLong();

  private BenchTarget() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    var target = new BenchTarget();
    try (var server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        var orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
      Thread.ofPlatform().daemon().start(() -> target.accept(server));
      out.println("ready " + server.getLocalPort());
      while (orders.hasNextLine()) {
        orders.nextLine();
        out.println("counted " + target.calls + " " + target.keys.size());
      }
    }
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> answer(socket));
      } catch (IOException e) {
        return; // the measurement is over
      }
    }
  }

  private void answer(Socket socket) {
    try (socket;
        var in = new BufferedInputStream(socket.getInputStream(), 16 * 1024)) {
      var requests = new HttpLines(in);
      for (var next = requests.next(); next.isPresent(); next = requests.next()) {
        var number = calls.incrementAndGet();
        keys.add(next.get().header("idempotency-key").orElse("none " + number));
        var body = "{\"vorgangsnummer\":\"F-" + number + "\"}";
        var answer =
            "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // the client may end a connection when it likes
    }
  }
}
