package de.zubringer.bench;

import static de.zubringer.bench.FitConnectBench.say;

import com.sun.management.OperatingSystemMXBean;
import de.zubringer.Application;
import de.zubringer.connection.Connections;
import de.zubringer.fitconnect.CallbackSignature;
import de.zubringer.fitconnect.keys.Crypto;
import de.zubringer.intake.Callbacks;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.Zustelldienste;
import de.zubringer.workspace.Folder;
import de.zubringer.zustelldienst.LocalZustelldienst;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The measured process: the whole application with its database beside it, fetching from a
 * Zustelldienst in another process. Counts the CPU time of this process from the callback to the
 * last accepted event, everything else the application does meanwhile included.
 */
public final class BenchSubscriber {
  private static final int ROUNDS = 3;
  private static final int BARE = 300;
  private static final int PROFILED = 1000;
  private static final String SECRET = "messung-geheimnis-messung-geheimnis";
  static final String SCHEMA = "https://zubringer.example/schemas/hundesteuer-anmeldung/1.0.0";
  private static final String CONNECTION =
      "municipalities/160660092092-zella-mehlis/connections/hundesteuer-anmeldung.yaml";
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final ConfigurableApplicationContext context;
  private final ServiceProcess service;
  private final BareCryptography bare;
  private final List<Double> ratios = new ArrayList<>();
  private int sent;

  private BenchSubscriber(
      ConfigurableApplicationContext context, ServiceProcess service, BareCryptography bare) {
    this.context = context;
    this.service = service;
    this.bare = bare;
  }

  public static void main(String[] arguments)
      throws IOException, SQLException, GeneralSecurityException {
    Locale.setDefault(Locale.ROOT);
    var keys = BenchKeys.read(Files.readAllBytes(Path.of(arguments[0])));
    try (var database = database();
        var service = ServiceProcess.start(fresh(database, "service"), arguments[0], SCHEMA);
        var context = application(fresh(database, "ours"))) {
      connect(context, service, keys);
      var bench = new BenchSubscriber(context, service, new BareCryptography(keys));
      bench.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }
    System.exit(0);
  }

  /** As an installation has it: nothing is believed stored before it lies on the disk. */
  public static EmbeddedPostgres database() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  public static String fresh(EmbeddedPostgres database, String name) throws SQLException {
    try (var connection = database.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return database.getJdbcUrl("postgres", name);
  }

  public static ConfigurableApplicationContext application(String url) throws IOException {
    return application(url, Files.createTempDirectory("bench"));
  }

  /** With the keys of this folder. */
  public static ConfigurableApplicationContext application(String url, Path data, String... more) {
    var arguments =
        Stream.of(
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--logging.level.root=ERROR",
            "--zubringer.fitconnect.poll-every=PT24H",
            "--zubringer.data=" + data);
    return new SpringApplicationBuilder(Application.class)
        .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
  }

  /** Zella-Mehlis works in the built-in inbox; without a certificate two parts are encrypted. */
  static void connect(
      ConfigurableApplicationContext context, ServiceProcess service, BenchKeys keys)
      throws IOException {
    var files = new TreeMap<>(Folder.read(Path.of("workspace/thueringen")).files());
    files.computeIfPresent(
        CONNECTION,
        (path, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace(
                    "versicherungsnachweisVerlangt: {value: true",
                    "versicherungsnachweisVerlangt: {value: false")
                .getBytes(StandardCharsets.UTF_8));
    context
        .getBean(Zustelldienste.class)
        .use(
            "sandbox",
            BenchZustelldienst.endpoints(service.port()),
            LocalZustelldienst.ISSUER,
            BenchZustelldienst.SUBSCRIBER);
    context.getBean(Connections.class).goLive(new Folder(files), "bench");
    var subscriptions = context.getBean(Subscriptions.class);
    var ours = subscriptions.find(BenchZustelldienst.DESTINATION).orElseThrow();
    subscriptions.store(ours, keys.list());
    subscriptions.storeCallbackSecret(ours, SECRET);
  }

  private void run(int measured, int warmUp) throws IOException {
    say("---- " + Crypto.name() + ", load " + load());
    fetch(warmUp);
    for (var round = 1; round <= ROUNDS; round++) {
      round(round, measured / ROUNDS);
    }
    Collections.sort(ratios);
    say(
        "%s: (a)/(b), median of %d rounds: %.3f"
            .formatted(Crypto.name(), ROUNDS, ratios.get(ROUNDS / 2)));
    service.send(PROFILED, 0);
    sent += PROFILED;
    say(Profile.of(PROFILED, this::fetchSent));
  }

  private void round(int number, int count) {
    service.send(count, 0);
    sent += count;
    var before = bare.micros(BARE);
    var start = System.nanoTime();
    var cpu = cpuNanos();
    var compiled = compiled();
    var collected = collected();
    var classes = classes();
    fetchSent();
    compiled = compiled() - compiled;
    collected = collected() - collected;
    classes = classes() - classes;
    var used = (cpuNanos() - cpu) / 1000.0 / count;
    var perSecond = count * 1e9 / (System.nanoTime() - start);
    var after = bare.micros(BARE);
    var ratio = (before + after) / 2 / used;
    ratios.add(ratio);
    say(
        ("round %d, %d submissions: (a) bare %.0f and %.0f µs, (b) %.0f µs of CPU each,"
                + " of it %.0f compiling, %.0f collecting garbage, %d classes loaded,"
                + " (a)/(b) %.3f, %.0f a second, load %s")
            .formatted(
                number,
                count,
                before,
                after,
                used,
                compiled * 1000.0 / count,
                collected * 1000.0 / count,
                classes,
                ratio,
                perSecond,
                load()));
  }

  private void fetch(int count) {
    service.send(count, 0);
    sent += count;
    var start = System.nanoTime();
    fetchSent();
    say("warm-up: %d in %.1f s".formatted(count, (System.nanoTime() - start) / 1e9));
  }

  private void fetchSent() {
    fetch(context, sent);
  }

  /** From the callback to the last accepted and delivered submission of so many in all. */
  static void fetch(ConfigurableApplicationContext context, int sent) {
    var body = "{}".getBytes(StandardCharsets.UTF_8);
    var seconds = Instant.now().getEpochSecond();
    context
        .getBean(Callbacks.class)
        .take(
            BenchZustelldienst.DESTINATION,
            Long.toString(seconds),
            CallbackSignature.create(SECRET, seconds, body),
            body);
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (done(context) < sent) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("only " + done(context) + " of " + sent + " were accepted");
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  private static long done(ConfigurableApplicationContext context) {
    return context
        .getBean(JdbcClient.class)
        .sql(
            "select count(*) from pipeline_journey where accepted_at is not null and state = 'DELIVERED'")
        .query(Long.class)
        .single();
  }

  /** Milliseconds the JVM spent on compiling since it began. */
  private static long compiled() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  /** Milliseconds it spent on collecting garbage. */
  private static long collected() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  private static long classes() {
    return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
  }

  static long cpuNanos() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  public static String load() {
    return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
