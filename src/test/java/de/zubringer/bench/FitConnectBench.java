package de.zubringer.bench;

import de.zubringer.fitconnect.keys.Crypto;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how much of our CPU time for a submission over FIT-Connect is cryptography nobody can
 * leave out, with the JDK's provider and with the fastest one, and how a large attachment fares:
 * {@code ./zubringer bench fit-connect [measured] [warm-up]}.
 */
public final class FitConnectBench {
  private static final String MEASURED = "15000";
  private static final String WARM_UP = "2000";

  private FitConnectBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    var measured = arguments.length > 0 ? arguments[0] : MEASURED;
    var warmUp = arguments.length > 1 ? arguments[1] : WARM_UP;
    var providers =
        arguments.length > 2 ? List.of(arguments[2].split(",", -1)) : List.of("jdk", "fastest");
    var keys = Files.createTempFile("bench", ".keys");
    Files.write(keys, BenchKeys.make().bytes());
    try {
      for (var provider : providers) {
        if (provider.equals("attachment")) {
          continue;
        }
        var one = subscriber(provider, keys, measured, warmUp).inheritIO().start();
        if (one.waitFor() != 0) {
          System.exit(1);
        }
      }
      attachment(keys);
    } finally {
      Files.deleteIfExists(keys);
    }
    System.exit(0);
  }

  /** The one with the bound heap opens what the other one, with much heap, takes as a whole. */
  private static void attachment(Path keys) throws IOException, InterruptedException {
    var file = Files.createTempFile("bench", ".jwe");
    try {
      for (var step : List.of("make", "piecewise", "whole")) {
        var heap = step.equals("whole") ? "-Xmx3g" : "-Xmx512m";
        java(List.of(heap), LargeAttachment.class, step, file.toString(), keys.toString())
            .inheritIO()
            .start()
            .waitFor();
      }
    } finally {
      Files.deleteIfExists(file);
    }
    journey("-Xmx512m", keys, LargeAttachment.BYTES, "1", "3").inheritIO().start().waitFor();
  }

  /** All the way to the inbox, with so much heap, so many at a time. */
  static ProcessBuilder journey(String heap, Path keys, int bytes, String... counts) {
    var arguments = new ArrayList<>(List.of(keys.toString(), Integer.toString(bytes)));
    arguments.addAll(List.of(counts));
    return java(List.of(heap), AttachmentJourney.class, arguments.toArray(String[]::new));
  }

  private static ProcessBuilder subscriber(
      String provider, Path keys, String measured, String warmUp) {
    var options = new ArrayList<>(List.of("-Xmx1g", "-D" + Crypto.SETTING + "=" + provider));
    options.addAll(ofServer());
    return java(options, BenchSubscriber.class, keys.toString(), measured, warmUp);
  }

  /** How the launcher sets up the JVM of a server; it starts us the same way. */
  private static List<String> ofServer() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-XX:"))
        .toList();
  }

  /** A JVM of its own with our class path. */
  public static ProcessBuilder java(List<String> options, Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dlogback.configurationFile=de/zubringer/cli/quiet-logback.xml");
    command.addAll(options);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.to(errors(main)));
    return builder;
  }

  private static File errors(Class<?> main) {
    return Path.of(System.getProperty("java.io.tmpdir"), main.getSimpleName() + ".err").toFile();
  }

  public static void say(String text) {
    PrintStream out = System.out;
    out.println(text);
  }
}
