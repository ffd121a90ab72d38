package de.zubringer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentJourneyTest {
  private static final int BYTES = 136 * 1024 * 1024;
  private static final String LESS_HEAP = "-Xmx128m";

  @Test
  void anAttachmentComesAllTheWayThroughAProcessWithLessHeapThanItHasBytes(@TempDir Path folder)
      throws IOException, InterruptedException {
    var keys = Files.write(folder.resolve("keys"), BenchKeys.make().bytes());
    var said = folder.resolve("said.txt").toFile();
    var process =
        FitConnectBench.journey(LESS_HEAP, keys, BYTES, "1")
            .redirectErrorStream(true)
            .redirectOutput(said)
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ends in time").isTrue();
      assertThat(process.exitValue()).as(Files.readString(said.toPath())).isZero();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroyForcibly();
    }
  }
}
