package de.zubringer.pipeline.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks the INSTREAM command of clamd, and behaves as badly as it is told. */
public final class ClamdStandIn implements AutoCloseable {
  /** What makes a file infected here. */
  public static final String INFECTED = "MUSTERVIRUS";

  private final ServerSocket server;
  private final Thread serving;
  private volatile Behaviour behaviour = Behaviour.HONEST;
  private volatile int largest;

  /** How it answers. */
  public enum Behaviour {
    HONEST,
    FINDS,
    SILENT,
    CLOSES,
    OVER_LIMIT,
    BABBLES,
    CONFUSED
  }

  public ClamdStandIn() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serving = Thread.ofVirtual().start(this::serve);
  }

  public String address() {
    return "clamd://127.0.0.1:" + server.getLocalPort();
  }

  public void behave(Behaviour next) {
    behaviour = next;
  }

  /** The largest chunk it was ever sent. */
  int largestChunk() {
    return largest;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Socket socket) {
    try (socket;
        var in = new DataInputStream(socket.getInputStream())) {
      switch (behaviour) {
        case CLOSES -> {}
        case SILENT -> in.transferTo(java.io.OutputStream.nullOutputStream());
        case OVER_LIMIT -> {
          in.readNBytes(100);
          say(socket, "INSTREAM size limit exceeded. ERROR");
        }
        case BABBLES -> say(socket, "x".repeat(1_000_000));
        case CONFUSED -> {
          file(in);
          say(socket, "OK");
        }
        case FINDS -> {
          file(in);
          say(socket, "stream: Muster.Test-1 FOUND");
        }
        case HONEST -> say(socket, verdict(file(in)));
      }
    } catch (IOException e) {
      // the other side hung up: that is what some tests are about
      behaviour.name();
    }
  }

  private byte[] file(DataInputStream in) throws IOException {
    var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      return INFECTED.getBytes(StandardCharsets.US_ASCII);
    }
    var file = new ByteArrayOutputStream();
    for (var length = in.readInt(); length > 0; length = in.readInt()) {
      largest = Math.max(largest, length);
      file.write(in.readNBytes(length));
    }
    return file.toByteArray();
  }

  private static String verdict(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(INFECTED)
        ? "stream: Muster.Test-1 FOUND"
        : "stream: OK";
  }

  private static void say(Socket socket, String answer) throws IOException {
    socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** Listens no longer when this returns; the address of the server alone would not tell. */
  @Override
  public void close() throws IOException {
    server.close();
    try {
      serving.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
