package de.zubringer.torture;

import de.zubringer.testing.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Everything that is done to the installation on purpose, in an order drawn by the seed. */
final class Torments {
  /** One thing done to it. */
  enum Torment {
    KILL_NODE("Knoten mit SIGKILL beendet"),
    HANG_NODE("Knoten hing und kam wieder"),
    KILL_DATABASE("PostgreSQL mit SIGKILL beendet"),
    STOP_DATABASE("PostgreSQL angehalten und neu gestartet"),
    FULL_DISK("Platte der Datenbank voll"),
    NODE_CLOCK("Uhr der Knoten gesprungen"),
    SERVICE_CLOCK("Uhr des Zustelldienstes gesprungen"),
    OUTAGE("Ziel eine Weile weg");

    private final String german;

    Torment(String german) {
      this.german = german;
    }

    String german() {
      return german;
    }
  }

  private static final int READY_PERCENT = 80;
  private static final int HUNDRED = 100;
  private static final int PAUSE_MILLIS_MAX = 2500;
  private static final int CLOCK_SECONDS_MAX = 30;
  private static final int SERVICE_MINUTES = 20;

  /** Longer than six beats of a second. */
  private static final long HANG_NANOS = TimeUnit.SECONDS.toNanos(9);

  private static final long FULL_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final long AWAY_NANOS = TimeUnit.SECONDS.toNanos(25);
  private static final int FAULTS = 3;

  private final Plan plan;
  private final Random lots;
  private final List<Node> nodes;
  private final PostgresServer database;
  private final Optional<SmallDisk> disk;
  private final Outside outside;
  private final Map<Torment, Integer> done = new EnumMap<>(Torment.class);

  /** What is around the installation. */
  record Outside(Service service, TaxOffice target, Path clock, Log log) {}

  Torments(
      Plan plan,
      List<Node> nodes,
      PostgresServer database,
      Optional<SmallDisk> disk,
      Outside outside) {
    this.plan = plan;
    this.lots = new Random(plan.seed());
    this.nodes = List.copyOf(nodes);
    this.database = database;
    this.disk = disk;
    this.outside = outside;
  }

  /** What is to be done, in this order. */
  List<Torment> drawn() {
    var all = new ArrayList<Torment>();
    all.addAll(Collections.nCopies(plan.kills(), Torment.KILL_NODE));
    all.addAll(Collections.nCopies(plan.hangs(), Torment.HANG_NODE));
    all.addAll(Collections.nCopies(plan.databaseKills(), Torment.KILL_DATABASE));
    all.addAll(Collections.nCopies(plan.databaseStops(), Torment.STOP_DATABASE));
    all.addAll(Collections.nCopies(plan.clockJumps(), Torment.NODE_CLOCK));
    all.addAll(Collections.nCopies(plan.clockJumps(), Torment.SERVICE_CLOCK));
    all.addAll(Collections.nCopies(plan.outages(), Torment.OUTAGE));
    if (disk.isPresent()) {
      all.addAll(Collections.nCopies(plan.fullDisks(), Torment.FULL_DISK));
    }
    Collections.shuffle(all, lots);
    return all;
  }

  /** A moment drawn by the seed, in milliseconds. */
  int moment(int max) {
    return lots.nextInt(max);
  }

  void inflict(Torment torment) {
    switch (torment) {
      case KILL_NODE -> killNode();
      case HANG_NODE -> hangNode();
      case KILL_DATABASE -> killDatabase();
      case STOP_DATABASE -> stopDatabase();
      case FULL_DISK -> disk.ifPresent(this::fillDisk);
      case NODE_CLOCK -> jump();
      case SERVICE_CLOCK -> {
        outside.service().advanceClock(SERVICE_MINUTES);
        outside.log().say(torment.german() + ": um " + SERVICE_MINUTES + " Minuten");
      }
      case OUTAGE -> {
        outside.target().goAway(AWAY_NANOS);
        outside.log().say(torment.german());
      }
    }
    done.merge(torment, 1, Integer::sum);
    disturbService();
  }

  private void killNode() {
    var ready = nodes.stream().filter(Node::isReady).toList();
    var from = ready.isEmpty() || moment(HUNDRED) >= READY_PERCENT ? nodes : ready;
    var node = from.get(moment(from.size()));
    var wasReady = node.isReady();
    node.kill();
    outside
        .log()
        .say(node.name() + " mit SIGKILL beendet" + (wasReady ? "" : ", während er startete"));
  }

  /** So long that the others take its work; then it goes on with what it had in hand. */
  private void hangNode() {
    var node = nodes.get(moment(nodes.size()));
    node.hang(HANG_NANOS);
    outside.log().say(node.name() + " hing und kam wieder");
  }

  private void killDatabase() {
    database.kill();
    pause();
    database.startAgain();
    outside.log().say(Torment.KILL_DATABASE.german());
  }

  private void stopDatabase() {
    database.stop();
    pause();
    database.startAgain();
    outside.log().say(Torment.STOP_DATABASE.german());
  }

  private void fillDisk(SmallDisk full) {
    full.fill();
    LockSupport.parkNanos(FULL_NANOS);
    full.free();
    var survived = database.isRunning() && database.answers();
    if (!survived) {
      database.startAgain();
    }
    outside
        .log()
        .say(
            Torment.FULL_DISK.german()
                + (survived ? "" : "; PostgreSQL ging davon aus und wurde neu gestartet"));
  }

  private void jump() {
    var seconds = moment(2 * CLOCK_SECONDS_MAX) - CLOCK_SECONDS_MAX;
    JumpingClock.set(outside.clock(), seconds);
    outside.log().say(Torment.NODE_CLOCK.german() + ": jetzt " + seconds + " s vor der echten");
  }

  private void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moment(PAUSE_MILLIS_MAX)));
  }

  /** Lost answers and the like; what costs a minute of cooling down only in the long form. */
  private void disturbService() {
    var service = outside.service();
    switch (moment(plan.isLong() ? 6 : 3)) {
      case 0 -> service.fault("lost-answer", FAULTS, "POST", "/events");
      case 1 -> service.fault("late-listing", 1, "GET", "/");
      case 2 -> service.fault("duplicate-callback", FAULTS, "GET", "/");
      case 3 -> service.fault("unavailable", FAULTS, "GET", "/v2/submissions");
      case 4 -> service.fault("slow-body", 1, "GET", "/v2/submissions/");
      default -> service.fault("vanishing", 1, "GET", "/");
    }
  }

  /** Nothing more is done from now on, and all runs that should run. */
  void stop() {
    disk.ifPresent(SmallDisk::free);
    if (!database.isRunning()) {
      database.startAgain();
    }
    JumpingClock.set(outside.clock(), 0);
    outside.service().beKind();
    outside.target().beKind();
  }

  int count(Torment torment) {
    return done.getOrDefault(torment, 0);
  }
}
