package de.zubringer.cli.server;

import de.zubringer.cli.CannotGoOn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a helper program to its end, writing what it says to a log; bounded in time. */
record ProgramRun(Path log, Duration atMost) {

  void run(List<String> command) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      // German or other messages would only confuse whoever reads the log.
      builder.environment().put("LC_ALL", "C");
      builder.redirectOutput(log.toFile());
      var process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new CannotGoOn("cli.database.failed", log.toString());
      }
      if (process.exitValue() != 0) {
        throw new CannotGoOn("cli.database.failed", log.toString());
      }
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.database.failed", log.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn(e, "cli.database.failed", log.toString());
    }
  }
}
