package de.zubringer.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops an expression that runs away. The engine's own bounds know time and depth; here the size of
 * what is built counts too, since a text can double itself into gigabytes within milliseconds.
 */
final class Bounds {
  /** Ten thousand times what a row of a mapping takes. */
  private static final long NANOS_MAX = Duration.ofSeconds(1).toNanos();

  /** Far deeper than anything written by hand, far shallower than the stack of a thread. */
  private static final int DEPTH_MAX = 100;

  /** More than any text or list of an application. */
  private static final int SIZE_MAX = 100_000;

  private final long start = System.nanoTime();
  private int depth;

  void watch(Jsonata.Frame frame) {
    frame.setEvaluateEntryCallback((expression, input, environment) -> enter());
    frame.setEvaluateExitCallback((expression, input, environment, result) -> leave(result));
  }

  private void enter() {
    depth++;
    if (depth > DEPTH_MAX || System.nanoTime() - start > NANOS_MAX) {
      throw new Exceeded();
    }
  }

  private void leave(@Nullable Object result) {
    depth--;
    if ((result instanceof String text && text.length() > SIZE_MAX)
        || (result instanceof List<?> list && list.size() > SIZE_MAX)) {
      throw new Exceeded();
    }
  }

  /** Beyond a bound; told from an ordinary failure so that the finding can say so. */
  static final class Exceeded extends JException {
    Exceeded() {
      super("D1001", 0);
    }
  }
}
