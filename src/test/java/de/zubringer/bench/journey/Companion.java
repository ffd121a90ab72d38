package de.zubringer.bench.journey;

import de.zubringer.bench.FitConnectBench;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A process beside the measured one that answers each order with a line. */
final class Companion implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;
  private final int port;

  private Companion(Process process) throws IOException {
    this.process = process;
    this.answers = process.inputReader();
    this.orders = process.outputWriter();
    this.port = Integer.parseInt(answer().split(" ", -1)[1]);
  }

  static Companion start(Class<?> main, String... arguments) throws IOException {
    return new Companion(
        FitConnectBench.java(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4"), main, arguments)
            .start());
  }

  int port() {
    return port;
  }

  String order(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
    return answer();
  }

  private String answer() throws IOException {
    var line = answers.readLine();
    if (line == null) {
      throw new IOException("a process of the measurement has ended");
    }
    return line;
  }

  double cpuMillis() {
    return Processor.millis(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
