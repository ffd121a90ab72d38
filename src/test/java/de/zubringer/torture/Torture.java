package de.zubringer.torture;

import de.zubringer.bench.BenchKeys;
import de.zubringer.cli.CommandLines;
import de.zubringer.cli.demo.SimulatedKommunalsteuer;
import de.zubringer.testing.PostgresServer;
import de.zubringer.zustelldienst.LocalZustelldienst;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * One run from an empty folder to the verdict: {@code ./zubringer torture [submissions] [kills]
 * [seed]}. Ends with 0 only if everything holds that is promised.
 */
final class Torture implements AutoCloseable {
  private static final int DISK_MEGABYTES = 2048;
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int SHOWN_MAX = 20;

  private static final Map<String, String> SMALL_LOG = Map.of("max_wal_size", "256MB");

  private static final List<String> SETTINGS =
      List.of(
          "zubringer.fitconnect.poll-every=PT5S",
          // missed after six beats: here after six seconds
          "db-scheduler.heartbeat-interval=1s",
          "spring.datasource.hikari.connection-timeout=5000");

  private final Plan plan;
  private final Log log;
  private final Path folder;
  private final Optional<SmallDisk> disk;
  private final Relay relay;
  private final TaxOffice office;
  private final Service service;
  private final PostgresServer database;
  private final Installation installation;
  private final List<Node> nodes;
  private final SimulatedKommunalsteuer watched;

  private Torture(Plan plan, BenchKeys keys, Path folder, PrintStream out) throws IOException {
    this.plan = plan;
    this.folder = folder;
    this.log = new Log(out);
    this.disk =
        plan.isLong() ? SmallDisk.mount(folder.resolve("disk"), DISK_MEGABYTES) : Optional.empty();
    log.say("Es wird eingerichtet");
    this.relay = new Relay(plan.seed());
    this.office = new TaxOffice(plan);
    this.database =
        PostgresServer.start(
            disk.map(SmallDisk::folder).orElse(folder).resolve("postgres"), SMALL_LOG);
    var classPath = ClassPath.jars(Files.createDirectories(folder.resolve("jars")));
    this.service = Service.start(folder.resolve("service"), classPath, keys, relay.address());
    log.say("PostgreSQL und Zustelldienst laufen");
    this.installation =
        Installation.make(folder, classPath, database.fresh("folter"), office.port(), keys);
    this.watched =
        new SimulatedKommunalsteuer(
                installation.shared(),
                Installation.SAALETAL,
                "hundesteuer/eingang",
                "hundesteuer/quittung")
            .start();
    this.nodes = nodes();
    relay.to(nodes);
  }

  private List<Node> nodes() throws IOException {
    var settings = new ArrayList<>(SETTINGS);
    var environment = "zubringer.fitconnect.environments.sandbox.";
    var base = "http://127.0.0.1:" + service.port();
    settings.add(environment + "token=" + base + "/token");
    settings.add(environment + "submission=" + base + "/submission-api");
    settings.add(environment + "issuers=" + LocalZustelldienst.ISSUER);
    settings.add(environment + "client-id=" + ServiceProgram.SUBSCRIBER.clientId());
    settings.add(environment + "client-secret=" + ServiceProgram.SUBSCRIBER.clientSecret());
    var all = new ArrayList<Node>();
    for (var number = 1; number <= Installation.NODES; number++) {
      all.add(new Node(number, freePort(), installation, clock(), settings));
    }
    return List.copyOf(all);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path clock() {
    return folder.resolve("clock");
  }

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    PrintStream out = System.out;
    var violations = run(Plan.read(arguments), BenchKeys.make(), out);
    System.exit(violations.isEmpty() ? 0 : 1);
  }

  /**
   * What was violated, by whom; nothing if all holds.
   *
   * @param keys of the Zustellpunkt; making them takes seconds
   */
  static Map<String, List<String>> run(Plan plan, BenchKeys keys, PrintStream out)
      throws IOException {
    var folder = Files.createTempDirectory("folter");
    try (var torture = new Torture(plan, keys, folder, out)) {
      return torture.run();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private Map<String, List<String>> run() throws IOException {
    log.say(
        "%d Anträge, %d Abschüsse, Seed %d, Last %s"
            .formatted(plan.submissions(), plan.kills(), plan.seed(), load()));
    nodes.forEach(Node::start);
    nodes.getFirst().ready().join();
    log.say("Der erste Knoten ist bereit");
    try (var senders = new Senders(plan.seed(), nodes, service.port())) {
      var torments =
          new Torments(
              plan, nodes, database, disk, new Torments.Outside(service, office, clock(), log));
      torture(torments, senders);
      torments.stop();
      log.say("Alles gesendet und getan; Last " + load());
      var rest = new Rest(sql(), service, plan.patience());
      log.say(rest.await());
      return judge(torments, senders, rest);
    }
  }

  /** A part of the applications before each torment, which strikes while they are on their way. */
  private void torture(Torments torments, Senders senders) {
    var drawn = torments.drawn();
    for (var i = 0; i < drawn.size(); i++) {
      awaitOne();
      var from = part(i, drawn.size());
      var to = part(i + 1, drawn.size());
      var sending = Thread.ofVirtual().start(() -> senders.send(from, to));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(torments.moment(plan.momentMillisMax())));
      torments.inflict(drawn.get(i));
      join(sending);
    }
  }

  private int part(int number, int of) {
    return (int) ((long) plan.submissions() * number / of);
  }

  private void awaitOne() {
    while (nodes.stream().noneMatch(Node::isReady)) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JdbcClient sql() {
    return JdbcClient.create(
        new DriverManagerDataSource(PostgresServer.withLogIn(installation.database())));
  }

  private Map<String, List<String>> judge(Torments torments, Senders senders, Rest rest)
      throws IOException {
    watched.scan();
    var verdict = new Verdict(sql(), senders.confirmed());
    verdict.note("bewegt sich nicht mehr", rest.stuck());
    verdict.checkJourneys(senders.refused());
    verdict.checkTargets(taken(), office.twice());
    verdict.checkAcceptances(service.decisions());
    verdict.note("audit verify", auditFaults());
    verdict.note(Orphans.rows(sql()));
    verdict.note("Dateien, die niemandem gehören", Orphans.files(installation.folders()));
    report(torments, senders, verdict);
    return verdict.violations();
  }

  private Verdict.Taken taken() throws IOException {
    var inFolder = new HashMap<String, Integer>();
    watched.received().forEach((journey, times) -> inFolder.put(journey.toString(), times));
    var inInbox = new HashMap<UUID, Integer>();
    sql()
        .sql("select journey from inbox_vorgang")
        .query(UUID.class)
        .list()
        .forEach(journey -> inInbox.merge(journey, 1, Integer::sum));
    return new Verdict.Taken(office.references(), inFolder, inInbox);
  }

  private List<String> auditFaults() {
    var run =
        CommandLines.run(
            "audit",
            "verify",
            "--database",
            PostgresServer.withLogIn(installation.database()),
            "--data",
            installation.first().toString());
    log.say("audit verify: " + run.messages().strip());
    return run.code() == 0 ? List.of() : List.of(run.out() + run.messages());
  }

  private void report(Torments torments, Senders senders, Verdict verdict) {
    for (var torment : Torments.Torment.values()) {
      log.say(torment.german() + ": " + told(torments, torment));
    }
    log.say(
        "Ende ohne Abschuss: "
            + nodes.stream().map(node -> node.name() + " " + node.endings()).toList());
    log.say("Absender: " + senders.story());
    log.say("Callbacks: " + relay.story());
    log.say("Ziel: " + office.story());
    verdict.story().forEach(log::say);
    verdict
        .violations()
        .forEach(
            (what, whom) ->
                log.say(
                    "VERLETZT: %s (%d): %s"
                        .formatted(what, whom.size(), whom.stream().limit(SHOWN_MAX).toList())));
    log.say(
        (verdict.violations().isEmpty() ? "Alles hält" : "Es hält nicht alles")
            + "; Seed "
            + plan.seed()
            + ", Last "
            + load());
  }

  private String told(Torments torments, Torments.Torment torment) {
    return torment == Torments.Torment.FULL_DISK && disk.isEmpty()
        ? "nicht gelaufen (kein Datenträger begrenzter Größe)"
        : Integer.toString(torments.count(torment));
  }

  private static String load() {
    return Plan.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  @Override
  public void close() {
    nodes.forEach(Node::end);
    watched.close();
    relay.close();
    office.close();
    service.close();
    database.close();
    disk.ifPresent(SmallDisk::close);
  }
}
