package de.zubringer.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A child process with our class path that says when it is ready. */
final class Program {
  /** What it said last tells why it ended. */
  private static final int LINES_KEPT = 60;

  private final Process process;
  private final String readyMark;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final Deque<String> said = new ArrayDeque<>();

  private Program(Process process, String readyMark) {
    this.process = process;
    this.readyMark = readyMark;
    Thread.ofPlatform().daemon().start(this::listen); // reading a pipe blocks
  }

  /**
   * Starts it.
   *
   * @param options of the JVM
   * @param readyMark what the line contains that it prints when it is ready
   */
  static Program start(
      Class<?> main,
      ClassPath classPath,
      List<String> options,
      Map<String, String> environment,
      String readyMark,
      List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // it lives for minutes at most: the slower compiler never pays for itself
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.add(main.getName());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", classPath.text());
    builder.environment().putAll(environment);
    try {
      return new Program(builder.start(), readyMark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the main method of such a process: it ends when whoever started it is gone. */
  static void endWithParent() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                System.in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                Runtime.getRuntime().halt(1); // the pipe broke: gone as well
              }
              Runtime.getRuntime().halt(1);
            });
  }

  /** Waits for its end; fails if it was not a good one. */
  void awaitGoodEnd() {
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("ended badly:\n" + String.join("\n", said()));
    }
  }

  /** The line it said when it was ready; fails if it ended before. */
  CompletableFuture<String> ready() {
    return ready;
  }

  boolean isReady() {
    return ready.isDone() && !ready.isCompletedExceptionally() && process.isAlive();
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** By the program {@code kill}; nothing if it has ended. */
  void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized List<String> said() {
    return List.copyOf(said);
  }

  /** The last line it said that says anything. */
  String lastWord() {
    return said().stream().filter(Program::says).reduce("", (one, next) -> next);
  }

  /** Not a line of a stack trace. */
  private static boolean says(String line) {
    return !line.isBlank() && !line.startsWith("\t");
  }

  /** As a power cut would: no shutdown hook runs. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private void listen() {
    try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        if (line.contains(readyMark)) {
          ready.complete(line);
        }
      }
    } catch (IOException e) {
      keep(e.toString()); // the pipe breaks when it is killed
    }
    ready.completeExceptionally(
        new IllegalStateException("ended before it was ready:\n" + String.join("\n", said())));
  }

  private synchronized void keep(String line) {
    said.add(line);
    if (said.size() > LINES_KEPT) {
      said.remove();
    }
  }
}
