package de.zubringer.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** The injected clock of a node: ahead of the real one by as many seconds as a file says. */
final class JumpingClock implements InstantSource {
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Path file;
  private volatile Seen seen = new Seen(System.nanoTime() - LOOK_EVERY_NANOS, Duration.ZERO);

  private record Seen(long at, Duration ahead) {}

  JumpingClock(Path file) {
    this.file = file;
  }

  /** Lets all who read the file jump. */
  static void set(Path file, long secondsAhead) {
    try {
      Files.writeString(file, Long.toString(secondsAhead));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    var known = seen;
    var now = System.nanoTime();
    if (now - known.at() >= LOOK_EVERY_NANOS) {
      known = new Seen(now, read(known.ahead()));
      seen = known;
    }
    return InstantSource.system().instant().plus(known.ahead());
  }

  private Duration read(Duration before) {
    try {
      var text = Files.readString(file).strip();
      return text.isEmpty() ? before : Duration.ofSeconds(Long.parseLong(text)); // just written
    } catch (NoSuchFileException e) {
      return Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
