package de.zubringer.pipeline.pace;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.zubringer.kernel.JourneyId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When to try again what is down, by the named cycles of {@code retry-cycles.properties}. */
@Component
public class RetryPlan {
  /** Holds where neither the target system nor the installation names one. */
  public static final String STANDARD = "standard";

  private static final String FILE = "retry-cycles.properties";

  private final Map<String, RetryCycle> cycles = read();
  private final InstantSource clock;

  public RetryPlan(InstantSource clock) {
    this.clock = clock;
  }

  /** The next attempt after so many failed ones by a cycle; empty when it is enough. */
  public Optional<Instant> after(String cycle, int failed, JourneyId journey) {
    return cycle(cycle).after(failed, journey).map(clock.instant()::plus);
  }

  /** The same by the standard cycle. */
  public Optional<Instant> after(int failed, JourneyId journey) {
    return after(STANDARD, failed, journey);
  }

  /** A name no longer known, in a plan of an older version of the program, means the standard. */
  public RetryCycle cycle(@Nullable String name) {
    var standard = Objects.requireNonNull(cycles.get(STANDARD));
    return name == null ? standard : cycles.getOrDefault(name, standard);
  }

  Map<String, RetryCycle> cycles() {
    return cycles;
  }

  private static Map<String, RetryCycle> read() {
    var lines = new Properties();
    try (var in = RetryPlan.class.getResourceAsStream(FILE)) {
      lines.load(new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return lines.stringPropertyNames().stream()
        .map(name -> RetryCycle.read(name, lines.getProperty(name)))
        .collect(toUnmodifiableMap(RetryCycle::name, Function.identity()));
  }
}
