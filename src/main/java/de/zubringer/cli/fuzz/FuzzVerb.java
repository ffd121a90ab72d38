package de.zubringer.cli.fuzz;

import de.zubringer.Application;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Throws spoiled input at the reading of FIT-Connect for a given time; 1 if something broke. */
@Command(name = "fuzz")
public final class FuzzVerb implements Callable<Integer> {
  @Option(names = "--seconds", paramLabel = "N")
  private int seconds = 60;

  @Option(names = "--seed", paramLabel = "N")
  private @Nullable Long seed;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var first = seed == null ? RandomGenerator.getDefault().nextLong() : seed;
    var fuzz = new Fuzz(targets().all(), first);
    var begin = System.nanoTime();
    var end = begin + TimeUnit.SECONDS.toNanos(seconds);
    fuzz.run(() -> System.nanoTime() < end);
    var took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    show(fuzz, first, took);
    return fuzz.breaks().isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  private static Targets targets() {
    try {
      return new Targets(new Honest(Application.CLOCK));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("the honest input is none", e);
    }
  }

  private void show(Fuzz fuzz, long first, long took) {
    if (json) {
      console.print(answer(fuzz, first, took));
      return;
    }
    fuzz.cases().forEach((target, count) -> console.print(count + " " + target));
    fuzz.breaks()
        .forEach(one -> console.print(one.target() + " " + one.seed() + " " + one.cause()));
    console.say(
        fuzz.breaks().isEmpty() ? "cli.fuzz.good" : "cli.fuzz.broken",
        Long.toString(took),
        Long.toString(first));
  }

  private static String answer(Fuzz fuzz, long first, long took) {
    var answer = StrictJson.object().put("seed", first).put("seconds", took);
    var cases = answer.putObject("cases");
    fuzz.cases().forEach(cases::put);
    var breaks = answer.putArray("breaks");
    for (var one : fuzz.breaks()) {
      breaks
          .addObject()
          .put("target", one.target())
          .put("seed", one.seed())
          .put("cause", one.cause());
    }
    return answer.toString();
  }
}
