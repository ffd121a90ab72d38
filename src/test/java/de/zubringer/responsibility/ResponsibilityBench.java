package de.zubringer.responsibility;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures how fast the winning rule is found among a million, beside a DMN decision table and
 * indexed SQL with the same rules: {@code ./zubringer bench responsibility [rules]}.
 */
public final class ResponsibilityBench {
  private static final int RULES = 1_000_000;
  private static final int LEISTUNGEN = 6_000;
  private static final int QUESTIONS = 1 << 18;
  private static final int DMN_QUESTIONS = 20;
  private static final long DMN_NANOS_MAX = 2_000_000_000L;
  private static final PrintStream OUT = System.out;

  private final SyntheticRules made;
  private final Asked[] asked;

  private record Asked(LeikaKey leistung, Place place, LocalDate day) {}

  /** Finds the rank of the winning rule. */
  private interface Engine {
    int rank(Asked asked) throws SQLException;
  }

  private ResponsibilityBench(SyntheticRules made) {
    this.made = made;
    this.asked =
        IntStream.range(0, QUESTIONS)
            .mapToObj(i -> new Asked(made.leistung(), made.place(), made.day()))
            .toArray(Asked[]::new);
  }

  public static void main(String[] arguments) throws SQLException, IOException {
    Locale.setDefault(Locale.ROOT);
    var rules = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RULES;
    var before = memory();
    var made = SyntheticRules.of(rules, LEISTUNGEN, 42);
    say(
        "%,d rules, %,d Leistungen, %,d municipalities"
            .formatted(rules, LEISTUNGEN, made.places().size()));
    say("heap of the rules and areas themselves: %d MB".formatted(memory() - before));
    new ResponsibilityBench(made).run();
    System.exit(0);
  }

  private void run() throws SQLException, IOException {
    var before = memory();
    var start = System.nanoTime();
    var book = RuleBook.of(made.rules());
    say("index: built in %d ms".formatted((System.nanoTime() - start) / 1_000_000));
    say("index: heap beside the rules %d MB".formatted(memory() - before));
    for (int round = 0; round < 5; round++) {
      measure("index", QUESTIONS, one -> rank(book, one));
    }
    sql(book);
    for (int size = 1_000; dmn(book, size); size *= 4) {
      // as long as an answer takes less than the bound
    }
  }

  private void sql(RuleBook book) throws SQLException, IOException {
    var start = System.nanoTime();
    try (var sql = new SqlRules(TestDatabase.freshUrl(), made.rules())) {
      say("SQL: built in %d ms".formatted((System.nanoTime() - start) / 1_000_000));
      Engine engine = one -> sql.rank(one.leistung().digits(), one.place(), one.day());
      agree("SQL", book, engine, 2_000);
      measure("SQL", 5_000, engine);
      measure("SQL", 20_000, engine);
    }
  }

  private boolean dmn(RuleBook all, int size) throws SQLException {
    if (size > made.rules().size()) {
      return false;
    }
    var some = made.rules().subList(0, size);
    var start = System.nanoTime();
    var table = new DmnTable(some);
    say(
        "DMN with %,d rules: built in %d ms"
            .formatted(size, (System.nanoTime() - start) / 1_000_000));
    Engine engine = one -> table.rank(one.leistung().digits(), one.place(), one.day());
    agree("DMN", RuleBook.of(some), engine, DMN_QUESTIONS);
    return measure("DMN with %,d rules".formatted(size), DMN_QUESTIONS, engine) < DMN_NANOS_MAX / 4
        && all.size() > size;
  }

  /** Compares questions that have an answer: gaps would agree with anything. */
  private void agree(String name, RuleBook book, Engine engine, int questions) throws SQLException {
    var answered =
        Arrays.stream(asked).filter(one -> rank(book, one) >= 0).limit(questions).toList();
    int different = 0;
    for (var one : answered) {
      different += rank(book, one) == engine.rank(one) ? 0 : 1;
    }
    say("%s: %d of %d answers differ".formatted(name, different, answered.size()));
  }

  /** Prints and gives back the median, in nanoseconds. */
  private long measure(String name, int questions, Engine engine) throws SQLException {
    var nanos = new long[questions];
    long sum = 0;
    for (int i = 0; i < questions; i++) {
      var start = System.nanoTime();
      sum += engine.rank(asked[i]);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    var median = nanos[questions / 2];
    say(
        "%s: median %.2f µs, p99 %.2f µs (sum of ranks %d)"
            .formatted(name, median / 1e3, nanos[(int) (questions * 0.99)] / 1e3, sum));
    return median;
  }

  private static int rank(RuleBook book, Asked one) {
    var best = RuleBookTest.find(book, one.leistung(), one.place(), one.day());
    return best.isEmpty() ? -1 : DmnTable.rank(best.getFirst());
  }

  private static long memory() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void say(String line) {
    OUT.println(line);
  }
}
