package de.zubringer.cli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo, or a server, as a process of its own, so that it can be killed. */
final class DemoProcess implements AutoCloseable {
  /** A test must end even if the process says nothing; the pipe is then closed by the kill. */
  private static final long SECONDS_MAX = 600;

  private final Process process;
  private final BufferedReader messages;
  private final List<String> said = new ArrayList<>();
  private final Thread watchdog;
  private final long secondsMax;

  private DemoProcess(Process process, long secondsMax) {
    this.process = process;
    this.secondsMax = secondsMax;
    this.messages = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    this.watchdog = Thread.ofVirtual().start(this::killWhenTooLong);
  }

  static DemoProcess start(Path data) {
    return start(data, SECONDS_MAX);
  }

  /** For a test that needs longer. */
  static DemoProcess start(Path data, long secondsMax) {
    return start("demo", data, Map.of(), secondsMax);
  }

  /** Any verb that starts a server on a free port. */
  static DemoProcess start(
      String verb, Path data, Map<String, String> environment, long secondsMax) {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            // it runs for less time than the slower compiler needs to pay for itself
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "de.zubringer.cli.Zubringer",
            verb,
            "--port",
            "0",
            "--data",
            data.toString());
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      return new DemoProcess(builder.start(), secondsMax);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what the demo says until a line contains the text; blocks on the pipe, never polls. */
  String until(String text) {
    try {
      for (var line = messages.readLine(); line != null; line = messages.readLine()) {
        said.add(line);
        if (line.contains(text)) {
          return line;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError(
        "the demo never said \"" + text + "\" but:\n" + String.join("\n", said));
  }

  /** As a power cut would: no shutdown hook runs. */
  void kill() {
    process.destroyForcibly();
    waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    waitFor();
  }

  private void waitFor() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the demo does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      watchdog.interrupt();
    }
  }

  private void killWhenTooLong() {
    try {
      if (!process.waitFor(secondsMax, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the API of the running demo as one of its log-ins. */
  static JsonNode ask(URI address, String user, String password) {
    var credentials =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(address).header("Authorization", "Basic " + credentials).build();
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(address + " answered " + response.statusCode());
      }
      return JsonMapper.shared().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
