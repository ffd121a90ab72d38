package de.zubringer.bench;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.sun.management.OperatingSystemMXBean;
import de.zubringer.catalogue.check.ApplicationCheck;
import de.zubringer.catalogue.check.ApplicationCheck.Checked;
import de.zubringer.kernel.Outcome;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * The whole check step beside networknt alone, which parses the same document and asserts formats:
 * {@code ./zubringer bench check}. Rates are by computing time, so that a busy machine favours
 * nobody.
 */
public final class CheckBench {
  private static final PrintStream OUT = System.out;
  private static final int ROUNDS = 11;
  private static final long MILLIS = 400;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final CheckedForm form;
  private final ToIntFunction<byte[]> validator;
  private int sum;

  /** Documents a second of computing time. */
  record Rates(double ours, double validator) {
    double ratio() {
      return ours / validator;
    }
  }

  CheckBench(CheckedForm form) {
    this.form = form;
    this.validator = validator(form);
  }

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.setProperty("logback.configurationFile", "de/zubringer/cli/quiet-logback.xml");
    for (var form : CheckedForm.all()) {
      var rates = new CheckBench(form).run(ROUNDS, MILLIS);
      OUT.printf(
          "%-24s check step %,9.0f/s   networknt alone %,9.0f/s   ratio %.2f (aim 0.60)%n",
          form.name(), rates.ours(), rates.validator(), rates.ratio());
    }
  }

  /** Medians of rounds in turns; as many before them to get warm. */
  Rates run(int rounds, long millis) {
    var ours = new double[rounds];
    var theirs = new double[rounds];
    for (int round = -rounds; round < rounds; round++) {
      var mine = rate(this::check, millis);
      var other = rate(validator, millis);
      if (round >= 0) {
        ours[round] = mine;
        theirs[round] = other;
      }
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    return new Rates(ours[rounds / 2], theirs[rounds / 2]);
  }

  private double rate(ToIntFunction<byte[]> work, long millis) {
    var start = MACHINE.getProcessCpuTime();
    var end = System.nanoTime() + millis * 1_000_000;
    var done = 0;
    while (System.nanoTime() < end) {
      sum += work.applyAsInt(form.document());
      done++;
    }
    return done * 1e9 / (MACHINE.getProcessCpuTime() - start);
  }

  /** Of all results, so that none is unused. */
  int sum() {
    return sum;
  }

  private int check(byte[] document) {
    return switch (ApplicationCheck.check(form.leistung(), document, form.circumstances())) {
      case Outcome.Done<Checked>(var checked) -> checked.content().size();
      case Outcome.Held<Checked>(var findings) -> throw notSound(findings.list().toString());
      case Outcome.Refused<Checked>(var findings) -> throw notSound(findings.list().toString());
      case Outcome.Later<Checked>(var cause) -> throw notSound(cause);
    };
  }

  private IllegalStateException notSound(String why) {
    return new IllegalStateException(form.name() + " was not let pass: " + why);
  }

  private static ToIntFunction<byte[]> validator(CheckedForm form) {
    var schema =
        SchemaRegistry.withDialect(Dialects.getDraft202012())
            .getSchema(form.leistung().schema().json());
    schema.initializeValidators();
    return document ->
        schema
            .validate(
                new String(document, StandardCharsets.UTF_8),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
            .size();
  }
}
