package de.zubringer.torture;

import de.zubringer.Application;
import de.zubringer.cli.Console;
import de.zubringer.cli.server.OwnDatabase;
import de.zubringer.cli.server.ServerOptions;
import de.zubringer.cli.server.ServerStart;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code serve} starts, all of it, with a clock that can be made to jump. */
@Command(name = "node")
public final class NodeProgram implements Callable<Integer> {
  /** In the line a node prints when it takes requests. */
  static final String READY = "http://127.0.0.1:";

  static final String CLOCK_PROPERTY = "zubringer.torture.clock";

  @Option(names = "--port", required = true)
  private int port;

  @Option(names = "--data", required = true)
  private Path data = Path.of("");

  @Parameters private List<String> settings = new ArrayList<>();

  @Mixin private final Console console = new Console();

  /** The whole application with another clock. */
  @Import(Application.class)
  public static class Wired {
    @Bean
    @Primary
    InstantSource jumpingClock(@Value("${" + CLOCK_PROPERTY + "}") Path file) {
      return new JumpingClock(file);
    }
  }

  public static void main(String[] arguments) {
    Program.endWithParent();
    System.exit(new CommandLine(new NodeProgram()).execute(arguments));
  }

  @Override
  public Integer call() {
    var options =
        new ServerOptions(Wired.class, ServerOptions.THIS_MACHINE, port, data, "serve", given());
    var server = new ServerStart(options, console, OwnDatabase.of(null)).start();
    console.print(server.url());
    server.awaitEnd();
    return 0;
  }

  private List<String> given() {
    return settings.stream().map(one -> "--" + one).toList();
  }
}
