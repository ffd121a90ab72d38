package de.zubringer.ops.situation;

import de.zubringer.ops.Software;
import de.zubringer.pipeline.pace.CallsUnderWay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Says again and again that this node is there. It is known by machine and port, so that a new
 * start takes the place of the one before; {@code zubringer.node} names it otherwise.
 */
@Component
class Beat implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Beat.class);
  private static final long EVERY_MILLIS = 10_000;
  private static final int NAME_MAX = 100;
  private static final Duration LEAVE_WITHIN = Duration.ofSeconds(2);

  private final Nodes nodes;
  private final CallsUnderWay calls;
  private final RulesDigest rules;
  private final Environment settings;
  private final InstantSource clock;
  private final Instant startedAt;
  private final Repeated beating = new Repeated(LOG, "cannot say that this node is there");
  private volatile @Nullable String name;

  Beat(
      Nodes nodes,
      CallsUnderWay calls,
      RulesDigest rules,
      Environment settings,
      InstantSource clock) {
    this.nodes = nodes;
    this.calls = calls;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
    this.startedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The port is only known then. */
  @EventListener
  void opened(WebServerInitializedEvent opened) {
    if (opened.getApplicationContext().getServerNamespace() == null) {
      var named = settings.getProperty("zubringer.node", "").strip();
      var whole = named.isEmpty() ? machine() + ":" + opened.getWebServer().getPort() : named;
      name = whole.substring(0, Math.min(whole.length(), NAME_MAX));
      beat();
    }
  }

  /** On a thread of its own: what waits for a fixed delay shares one. */
  @Scheduled(initialDelay = EVERY_MILLIS, fixedRate = EVERY_MILLIS)
  void beat() {
    var known = name;
    if (known != null) {
      beating.run(() -> beat(known));
    }
  }

  private void beat(String known) {
    nodes.beat(
        new Node(
            known,
            Software.version(),
            Runtime.version().toString(),
            startedAt,
            clock.instant(),
            settings.getProperty("db-scheduler.threads", Integer.class, 0),
            calls.count(),
            rules.digest(),
            free()));
    nodes.tidy(clock.instant());
  }

  /** Ending waits for no database that is away; this node is missed then. */
  @Override
  public void destroy() throws InterruptedException {
    var known = name;
    if (known != null) {
      Thread.ofVirtual().start(() -> leave(known)).join(LEAVE_WITHIN);
    }
  }

  private void leave(String known) {
    try {
      nodes.leave(known, startedAt);
    } catch (DataAccessException | TransactionException outage) {
      LOG.warn("this node ends and will be missed: {}", outage.getMessage());
    }
  }

  private @Nullable Integer free() {
    try {
      var store = Files.getFileStore(Path.of(settings.getProperty("zubringer.data", "data")));
      return store.getTotalSpace() <= 0
          ? null
          : (int) (100.0 * store.getUsableSpace() / store.getTotalSpace());
    } catch (IOException e) {
      LOG.warn("room for the data directory is unknown: {}", e.getClass().getSimpleName());
      return null;
    }
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      LOG.warn("this machine does not know its name; set zubringer.node");
      return "localhost";
    }
  }
}
