package de.zubringer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Says by samples of the CPU time (JEP 509) what the process is busy with. */
public final class Profile {
  private static final Duration EVERY = Duration.ofMillis(10);

  /** The first word found in a frame, seen from the innermost outwards, names the work. */
  private static final Map<String, String> WORK = work();

  private Profile() {}

  public static String of(int submissions, Runnable measured) throws IOException {
    var file = Files.createTempFile("bench", ".jfr");
    try (var recording = new Recording()) {
      recording.enable("jdk.CPUTimeSample").with("throttle", EVERY.toMillis() + "ms");
      recording.enable("jdk.GarbageCollection");
      recording.start();
      var before = cpuNanos();
      measured.run();
      var micros = (cpuNanos() - before) / 1000.0 / submissions;
      recording.stop();
      recording.dump(file);
      return report(submissions, micros, counts(file));
    } finally {
      if (System.getProperty("bench.keep") == null) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Map<String, Integer> counts(java.nio.file.Path file) throws IOException {
    var counts = new TreeMap<String, Integer>();
    for (var event : RecordingFile.readAllEvents(file)) {
      if (event.getEventType().getName().equals("jdk.CPUTimeSample")) {
        counts.merge(work(event), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static String work(RecordedEvent event) {
    var stack = event.getStackTrace();
    if (stack == null) {
      return "JVM and unknown";
    }
    for (var frame : stack.getFrames()) {
      var type = frame.getMethod().getType().getName();
      for (var entry : WORK.entrySet()) {
        if (type.startsWith(entry.getKey())) {
          return entry.getValue();
        }
      }
    }
    return "other Java";
  }

  private static String report(int submissions, double micros, Map<String, Integer> counts) {
    var sampled = counts.values().stream().mapToInt(Integer::intValue).sum();
    var each = EVERY.toNanos() / 1000.0 / submissions;
    var lines =
        counts.entrySet().stream()
            .sorted((one, other) -> other.getValue() - one.getValue())
            .map(it -> "  %7.0f µs  %s".formatted(it.getValue() * each, it.getKey()))
            .collect(Collectors.joining("\n"));
    return "what %.0f µs a submission are spent on, by samples:\n%s\n  %7.0f µs  not sampled: compiler and garbage collector"
        .formatted(micros, lines, micros - sampled * each);
  }

  private static long cpuNanos() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  private static Map<String, String> work() {
    var work = new LinkedHashMap<String, String>();
    work.put("sun.security.rsa", "cryptography of FIT-Connect");
    work.put("com.sun.crypto.provider.RSA", "cryptography of FIT-Connect");
    work.put("com.amazon.corretto", "cryptography of FIT-Connect");
    work.put("com.sun.crypto", "other cryptography (sealing, hashes)");
    work.put("sun.security", "other cryptography (sealing, hashes)");
    work.put("org.postgresql", "database driver");
    work.put("com.zaxxer", "database driver");
    work.put("jdk.internal.net.http", "HTTP client");
    work.put("com.networknt", "JSON Schema");
    work.put("tools.jackson", "JSON");
    work.put("com.dashjoin", "expressions");
    work.put("com.github.kagkarlsson", "scheduler");
    work.put("org.springframework", "Spring");
    for (var room :
        new String[] {
          "fitconnect", "intake", "vault", "pipeline", "catalogue", "responsibility", "mapping",
          "connection", "delivery", "inbox", "backchannel", "kernel", "expression", "web"
        }) {
      work.put("de.zubringer." + room, "own code: " + room);
    }
    return work;
  }
}
