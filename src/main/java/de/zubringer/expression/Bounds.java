package de.zubringer.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stops an expression that runs away. Steps and sizes are counted, so that the same input meets the
 * same bound on every machine; the clock is the second net. One object serves all expressions over
 * one scope, one after the other, so that many small ones are bounded together too.
 */
final class Bounds {
  /** Tenths of a second; ten times what a filter and a sum over 10,000 entries take. */
  private static final long STEPS_MAX = 1_000_000;

  /** For all expressions of one application: a hundred short ones for each of 10,000 entries. */
  private static final long STEPS_TOGETHER_MAX = 20_000_000;

  /** Ten thousand times what a row of a mapping takes. */
  private static final long NANOS_MAX = Duration.ofSeconds(1).toNanos();

  /** Seldom enough to cost nothing, often enough that one second stays one. */
  private static final long STEPS_BETWEEN_LOOKS = 1_000;

  /** Far deeper than anything written by hand, far shallower than the stack of a thread. */
  private static final int DEPTH_MAX = 100;

  /** Longer than any text field of a form; a search for one in another still takes no time. */
  static final int TEXT_MAX = 20_000;

  /** What is put together costs a step for each so many of its parts. */
  private static final int PARTS_PER_STEP = 16;

  private long together;
  private long steps;
  private long nextLook;
  private long deadline;
  private int depth;
  private boolean exceeded;

  /** Counts anew for one more expression. */
  void watch(Jsonata.Frame frame) {
    steps = 0;
    nextLook = STEPS_BETWEEN_LOOKS;
    deadline = System.nanoTime() + NANOS_MAX;
    depth = 0;
    exceeded = false;
    frame.setEvaluateEntryCallback((expression, input, environment) -> enter());
    frame.setEvaluateExitCallback((expression, input, environment, result) -> leave(result));
  }

  /** Whether the last expression was stopped; the engine may have wrapped what stopped it. */
  boolean isExceeded() {
    return exceeded;
  }

  /** What leaves the engine is copied, whatever it was made of. */
  void result(@Nullable Object result) {
    count(weight(result));
  }

  private void enter() {
    if (++depth > DEPTH_MAX) {
      exceed();
    }
    count(1);
  }

  private void leave(@Nullable Object result) {
    depth--;
    if (result instanceof String text) {
      count(text.length() / PARTS_PER_STEP);
      if (text.length() > TEXT_MAX) {
        exceed();
      }
    } else if (Weight.isMade(result)) {
      count(weight(result) / PARTS_PER_STEP);
    }
  }

  private int weight(@Nullable Object result) {
    var weight = Weight.of(result);
    if (weight > Weight.MAX) {
      exceed();
    }
    return weight;
  }

  private void count(long more) {
    steps += more;
    together += more;
    if (steps > STEPS_MAX || together > STEPS_TOGETHER_MAX) {
      exceed();
    }
    if (steps >= nextLook) {
      nextLook = steps + STEPS_BETWEEN_LOOKS;
      if (System.nanoTime() > deadline) {
        exceed();
      }
    }
  }

  private void exceed() {
    exceeded = true;
    throw new Exceeded();
  }

  /** Beyond a bound. */
  static final class Exceeded extends JException {
    Exceeded() {
      super("D1001", 0);
    }
  }
}
