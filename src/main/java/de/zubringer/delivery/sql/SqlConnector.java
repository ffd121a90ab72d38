package de.zubringer.delivery.sql;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.HostReach;
import de.zubringer.delivery.Reach;
import de.zubringer.delivery.Redirects;
import de.zubringer.delivery.folder.AttachedFiles;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Inserts the rows of an order into the import tables of the target, all in one transaction and
 * under the order's key. Tables are never made or changed.
 */
@Component
@EnableConfigurationProperties(SqlSettings.class)
class SqlConnector implements Connector {
  /** Longer than every statement may take; what hangs beyond it is no database any more. */
  private static final Duration WITHIN = Duration.ofSeconds(60);

  /** Somebody waits for the answer on a page. */
  private static final int REACH_WITHIN_SECONDS = 5;

  private static final int PORT_MAX = 65_535;

  private static final Logger LOG = LoggerFactory.getLogger(SqlConnector.class);

  private final SqlDrivers drivers;
  private final AttachedFiles files;
  private final Redirects redirects;
  private final InstantSource clock;
  private final Duration within;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  @Autowired
  SqlConnector(
      @Value("${zubringer.data}") Path data,
      SqlSettings settings,
      Redirects redirects,
      InstantSource clock) {
    this(
        new SqlDrivers(
            Objects.requireNonNullElse(settings.drivers(), data.resolve("drivers")), settings),
        new AttachedFiles(data),
        redirects,
        clock,
        WITHIN);
  }

  SqlConnector(
      SqlDrivers drivers,
      AttachedFiles files,
      Redirects redirects,
      InstantSource clock,
      Duration within) {
    this.drivers = drivers;
    this.files = files;
    this.redirects = redirects;
    this.clock = clock;
    this.within = within;
  }

  @Override
  public String name() {
    return "sql";
  }

  /** Opens a connection and closes it again; nobody logs in. */
  @Override
  public Reach knock(MunicipalityId municipality, Map<String, String> settings) {
    var address = SqlAddress.of(settings.getOrDefault("adresse", ""), redirects);
    if (address.isEmpty()) {
      return Reach.no("no-address");
    }
    var port = address.get().port();
    return port < 1 || port > PORT_MAX
        ? Reach.unknown()
        : HostReach.of(address.get().host(), port, Duration.ofSeconds(REACH_WITHIN_SECONDS));
  }

  /** Logs in and asks for a sign of life; reads and writes nothing. */
  @Override
  public Reach reach(MunicipalityId municipality, Map<String, String> settings) {
    var address = SqlAddress.of(settings.getOrDefault("adresse", ""), redirects);
    if (address.isEmpty()) {
      return Reach.no("no-address");
    }
    try {
      var user = settings.getOrDefault("benutzer", "");
      var connection = drivers.connect(address.get(), user, settings.getOrDefault("zugang", ""));
      if (connection.isEmpty()) {
        return Reach.no("no-driver", address.get().subprotocol());
      }
      try (var open = connection.get()) {
        return open.isValid(REACH_WITHIN_SECONDS)
            ? Reach.yes("database", address.get().host())
            : Reach.no("no-database", address.get().host());
      }
    } catch (SQLException e) {
      return Reach.no("no-database", address.get().host());
    }
  }

  @Override
  public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
    return SqlAddress.of(order, redirects)
        .then(
            address ->
                SqlRows.of(order)
                    .then(
                        rows ->
                            attached(order, rows)
                                .then(paths -> deliver(order, address, rows, paths))));
  }

  /** Before the rows, so that no row names a file that is not there. */
  private Outcome<List<String>> attached(DeliveryOrder order, SqlRows rows) {
    if (order.attachments().isEmpty()) {
      return Outcome.done(List.of());
    }
    return rows.files() == null
        ? Outcome.held(Finding.error("sql-attachments-nowhere", "", order.system()))
        : files.put(order, "anlagen");
  }

  private Outcome<DeliveryReceipt> deliver(
      DeliveryOrder order, SqlAddress address, SqlRows rows, List<String> paths) {
    var open = new AtomicReference<Connection>();
    var answer = workers.submit(() -> delivered(order, address, rows, paths, open));
    try {
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      abort(open.get());
      return later("slow", order.system());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the delivery failed by a bug", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      abort(open.get());
      Thread.currentThread().interrupt();
      return later("interrupted", order.system());
    }
  }

  private Outcome<DeliveryReceipt> delivered(
      DeliveryOrder order,
      SqlAddress address,
      SqlRows rows,
      List<String> paths,
      AtomicReference<Connection> open) {
    return connection(order, address)
        .then(
            connection -> {
              try (connection) {
                open.set(connection);
                return new SqlDelivery(order, rows, paths, connection).run(clock.instant());
              } catch (SQLException e) {
                return SqlFaults.of(order, e);
              }
            });
  }

  private Outcome<Connection> connection(DeliveryOrder order, SqlAddress address) {
    try {
      return drivers
          .connect(
              address, order.setting("benutzer").orElse(""), order.setting("zugang").orElse(""))
          .map(Outcome::done)
          .orElseGet(
              () ->
                  Outcome.held(
                      Finding.error(
                          "sql-driver-missing", "", order.system(), address.subprotocol())));
    } catch (SQLException e) {
      return SqlFaults.connecting(order, e);
    }
  }

  private void abort(@Nullable Connection connection) {
    if (connection == null) {
      return;
    }
    try {
      connection.abort(workers);
    } catch (SQLException e) {
      LOG.info("a connection that does not answer could not be ended either: {}", e.getSQLState());
    }
  }

  private static Outcome<DeliveryReceipt> later(String outage, String system) {
    return Outcome.later(Wording.german().say("delivery.outage." + outage, system));
  }
}
