package de.zubringer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Zustelldienst of a measurement, in its own JVM with the fastest cryptography there is. */
final class ServiceProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;
  private final int port;

  private ServiceProcess(Process process) throws IOException {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.port = Integer.parseInt(answer(BenchZustelldienst.READY));
  }

  static ServiceProcess start(String database, String keys, String schema) throws IOException {
    return new ServiceProcess(
        FitConnectBench.java(
                List.of("-Xmx5g", "-Dzubringer.crypto=fastest"),
                BenchZustelldienst.class,
                database,
                keys,
                schema)
            .start());
  }

  int port() {
    return port;
  }

  /** Returns when all of them are submitted. */
  void send(int count, int attachmentBytes) {
    try {
      orders.write(count + " " + attachmentBytes + "\n");
      orders.flush();
      answer(BenchZustelldienst.SENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer(String expected) throws IOException {
    var line = answers.readLine();
    if (line == null || !line.startsWith(expected)) {
      throw new IOException("the Zustelldienst says: " + line);
    }
    return line.substring(expected.length());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
