package de.zubringer.responsibility;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.analysis.Analysis;
import de.zubringer.responsibility.analysis.Coverage;
import de.zubringer.testing.TestDatabase;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures how fast the winning rule is found among a million, beside a DMN decision table and
 * indexed SQL with the same rules, and how long a whole answer of the reference workspace takes:
 * {@code ./zubringer bench responsibility [rules]}.
 */
public final class ResponsibilityBench {
  private static final int RULES = 1_000_000;
  private static final int LEISTUNGEN = 6_000;
  private static final int QUESTIONS = 1 << 18;
  private static final int DMN_QUESTIONS = 20;
  private static final long DMN_NANOS_MAX = 2_000_000_000L;

  /** Its rules name only the beginning of the key. */
  private static final LeikaKey HUNDESTEUER = new LeikaKey("99102013104000");

  private static final PrintStream OUT = System.out;

  private final SyntheticRules made;
  private final Asked[] asked;

  private record Asked(LeikaKey leistung, Place place, LocalDate day) {}

  /** Finds the rank of the winning rule. */
  private interface Engine {
    int rank(Asked asked) throws SQLException;
  }

  ResponsibilityBench(SyntheticRules made) {
    this.made = made;
    this.asked =
        IntStream.range(0, QUESTIONS)
            .mapToObj(i -> new Asked(made.leistung(), made.place(), made.day()))
            .toArray(Asked[]::new);
  }

  public static void main(String[] arguments) throws SQLException, IOException {
    Locale.setDefault(Locale.ROOT);
    System.setProperty("logback.configurationFile", "de/zubringer/cli/quiet-logback.xml");
    var rules = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RULES;
    var before = memory();
    var made = SyntheticRules.of(rules, LEISTUNGEN, 42);
    say(
        "%,d rules, %,d Leistungen, %,d municipalities"
            .formatted(rules, LEISTUNGEN, made.places().size()));
    say("heap of the rules and areas themselves: %d MB".formatted(memory() - before));
    new ResponsibilityBench(made).run();
    referenceWorkspace();
    System.exit(0);
  }

  private void run() throws SQLException, IOException {
    var before = memory();
    var start = System.nanoTime();
    var book = RuleBook.of(made.rules());
    say("index: built in %d ms".formatted(millis(start)));
    say("index: heap beside the rules %d MB".formatted(memory() - before));
    for (int round = 0; round < 5; round++) {
      measure("index", QUESTIONS, one -> rank(book, one));
    }
    sql(book, 20_000);
    for (int size = 1_000; dmn(book, size); size *= 4) {
      // as long as an answer takes less than the bound
    }
  }

  /**
   * What another engine did with the same rules and questions.
   *
   * @param different answers that are not those of the index
   * @param times how many times slower than the index it is, by the medians of the same questions
   */
  record Beside(int different, double times) {}

  Beside sql(RuleBook book, int questions) throws SQLException, IOException {
    var start = System.nanoTime();
    try (var sql = new SqlRules(TestDatabase.freshUrl(), made.rules())) {
      say("SQL: built in %d ms".formatted(millis(start)));
      Engine engine = one -> sql.rank(one.leistung().digits(), one.place(), one.day());
      var different = agree("SQL", book, engine, questions / 10);
      measure("SQL", questions / 4, engine);
      var median = measure("SQL", questions, engine);
      var own = measure("index, the same questions", questions, one -> rank(book, one));
      return new Beside(different, (double) median / own);
    }
  }

  /** The four questions with all reasons, as {@code resolve} answers them, and the analysis. */
  private static void referenceWorkspace() throws IOException {
    var workspace = Workspace.read(Folder.read(Path.of("workspace/thueringen")));
    var municipalities = Municipalities.of(workspace);
    var responsibilities = Responsibilities.of(workspace, municipalities);
    var keys = responsibilities.leistungen(List.of(HUNDESTEUER));
    var areas = municipalities.register().municipalities();
    var day = LocalDate.of(2026, 11, 23);
    for (int round = 0; round < 5; round++) {
      var start = System.nanoTime();
      var coverage = Coverage.of(municipalities, responsibilities, keys, day, day.plusYears(5));
      var findings = Analysis.of(municipalities, responsibilities, coverage);
      say(
          "analysis of %,d bodies x %d Leistungen x 5 years: %d ms, %d findings"
              .formatted(areas.size(), keys.size(), millis(start), findings.list().size()));
    }
    var nanos = new ArrayList<Long>();
    for (var key : keys) {
      for (var area : areas) {
        var start = System.nanoTime();
        responsibilities.resolve(key, area.ars(), day);
        nanos.add(System.nanoTime() - start);
      }
    }
    nanos.sort(null);
    say(
        "whole answer with its reasons: median %.1f µs"
            .formatted(nanos.get(nanos.size() / 2) / 1e3));
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private boolean dmn(RuleBook all, int size) throws SQLException {
    if (size > made.rules().size()) {
      return false;
    }
    var some = made.rules().subList(0, size);
    var start = System.nanoTime();
    var table = new DmnTable(some);
    say("DMN with %,d rules: built in %d ms".formatted(size, millis(start)));
    Engine engine = one -> table.rank(one.leistung().digits(), one.place(), one.day());
    agree("DMN", RuleBook.of(some), engine, DMN_QUESTIONS);
    return measure("DMN with %,d rules".formatted(size), DMN_QUESTIONS, engine) < DMN_NANOS_MAX / 4
        && all.size() > size;
  }

  /** Compares questions that have an answer: gaps would agree with anything. */
  private int agree(String name, RuleBook book, Engine engine, int questions) throws SQLException {
    var answered =
        Arrays.stream(asked).filter(one -> rank(book, one) >= 0).limit(questions).toList();
    int different = 0;
    for (var one : answered) {
      different += rank(book, one) == engine.rank(one) ? 0 : 1;
    }
    say("%s: %d of %d answers differ".formatted(name, different, answered.size()));
    return different;
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
