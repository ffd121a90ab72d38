package de.zubringer.cli.server;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.intake.settings.UnusableSetting;
import de.zubringer.kernel.Wording;
import de.zubringer.ops.alert.RulesInForce;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Brings the server up: data directory, port, database, Spring Boot. Ctrl-C and SIGTERM take it
 * down in the reverse order (web, scheduler, database, directory) and end with exit code 0.
 */
public final class ServerStart {
  private static final int WAITING_CONNECTIONS = 1;

  private final ServerOptions options;
  private final Console console;
  private final Optional<OwnDatabase> own;
  private final Opened opened = new Opened();

  /** Over the database of the environment, or the embedded one. */
  public ServerStart(ServerOptions options, Console console) {
    this(options, console, OwnDatabase.of(null));
  }

  /**
   * @param own without it the embedded one is started
   */
  public ServerStart(ServerOptions options, Console console, Optional<OwnDatabase> own) {
    this.options = options;
    this.console = console;
    this.own = own;
  }

  public RunningServer start() {
    var hook = new Thread(this::endByShutdown, "shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      var data = DataDirectory.open(options.data());
      opened.add(data::close);
      checkPort();
      var context = startSpring(data, databaseSettings(data));
      opened.add(context::close);
      sayFindings(context);
      return new RunningServer(context, options.address(), () -> end(hook));
    } catch (RuntimeException e) {
      if (opened.isClosed()) {
        waitForEnd();
      }
      end(hook);
      throw e;
    }
  }

  /** Rules of alerts that cannot be used stop no start, but nobody shall miss it. */
  private void sayFindings(ConfigurableApplicationContext context) {
    var wording = Wording.german();
    for (var rules : context.getBeansOfType(RulesInForce.class).values()) {
      for (var finding : rules.findings()) {
        var spot = finding.spot();
        var where = spot == null ? rules.file() : spot.file() + ":" + spot.line();
        console.say("cli.start.alerts", where, wording.text(finding), wording.advice(finding));
      }
    }
  }

  private void end(Thread hook) {
    Runtime.getRuntime().removeShutdownHook(hook);
    opened.close();
  }

  /** Ends the process itself, so that an orderly end on a signal has exit code 0. */
  private void endByShutdown() {
    var code = ExitCode.UNUSABLE;
    try {
      opened.close();
      code = ExitCode.GOOD;
    } finally {
      Runtime.getRuntime().halt(code);
    }
  }

  /** Told to end while starting: what fails now fails because its ground is being taken away. */
  private static void waitForEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkPort() {
    var port = Integer.toString(options.port());
    try (var socket =
        new ServerSocket(
            options.port(), WAITING_CONNECTIONS, InetAddress.getByName(options.address()))) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.port.in-use", port);
    } catch (IllegalArgumentException e) {
      throw new CannotGoOn(e, "cli.port.no-port", port);
    }
  }

  private List<String> databaseSettings(DataDirectory data) {
    if (own.isPresent()) {
      var weak = own.get().tried().notDurable();
      if (!weak.isEmpty()) {
        console.say("cli.database.not-durable", String.join(", ", weak));
      }
      return own.get().settings();
    }
    console.say("cli.start.database", data.path().toString());
    var database = EmbeddedDatabase.start(data);
    opened.add(database::close);
    var settings =
        new ArrayList<>(
            new OwnDatabase(database.url(), database.user(), database.password()).settings());
    settings.add("--zubringer.database.embedded=true");
    return settings;
  }

  private ConfigurableApplicationContext startSpring(DataDirectory data, List<String> database) {
    console.say("cli.start.server");
    var arguments = new ArrayList<String>();
    arguments.add("--server.address=" + options.address());
    arguments.add("--server.port=" + options.port());
    arguments.add("--zubringer.data=" + data.path());
    arguments.add("--logging.file.name=" + data.folder("log").resolve("zubringer.log"));
    arguments.addAll(database);
    arguments.addAll(options.settings());
    // Boot brings its own configuration of the log, see application-server.properties.
    System.clearProperty("logback.configurationFile");
    try {
      return new SpringApplicationBuilder(options.application())
          .profiles("server", options.profile())
          .registerShutdownHook(false)
          .run(arguments.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw understood(e);
    }
  }

  /** What the operator can mend by a setting is said in one sentence. */
  private static RuntimeException understood(RuntimeException fault) {
    return UnusableSetting.behind(fault)
        .<RuntimeException>map(it -> new CannotGoOn(fault, it.key(), it.arguments()))
        .orElse(fault);
  }
}
