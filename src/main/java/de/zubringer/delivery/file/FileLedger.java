package de.zubringer.delivery.file;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is known about what was handed over for a journey, where the target itself cannot tell; kept
 * in transactions of its own.
 */
@Component
public class FileLedger {
  private final JdbcClient database;
  private final TransactionTemplate own;

  public FileLedger(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A step that nobody else takes for the same journey at the same time, on any node. */
  public <T> T alone(DeliveryOrder order, Function<Optional<Entry>, T> step) {
    return Objects.requireNonNull(
        own.execute(
            status -> {
              database
                  .sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                  .param("key", "delivery_file " + order.key())
                  .query((row, number) -> true)
                  .single();
              return step.apply(entry(order));
            }));
  }

  public void prepared(DeliveryOrder order, String digest, Instant at) {
    database
        .sql(
            """
            insert into delivery_file
              (municipality, journey, system, receiver, file_name, sha256, prepared_at)
            values (:municipality, :journey, :system, :receiver, :fileName, :digest, :at)
            on conflict (municipality, journey, system, receiver) do update
            set file_name = excluded.file_name, sha256 = excluded.sha256,
                prepared_at = excluded.prepared_at
            """)
        .param("municipality", order.municipality().toString())
        .param("journey", order.journey().value())
        .param("system", order.system())
        .param("receiver", order.receiver())
        .param("fileName", order.document().fileName())
        .param("digest", digest)
        .param("at", Timestamp.from(at))
        .update();
  }

  /**
   * Says that it is about to be handed over, for targets nobody can look into.
   *
   * @param name by which the target recognises it
   * @return false if somebody else was faster; then it must not be handed over
   */
  public boolean claim(DeliveryOrder order, String name, String digest, Instant at) {
    return Boolean.TRUE.equals(
        own.execute(
            status ->
                database
                        .sql(
                            """
                            insert into delivery_file
                              (municipality, journey, system, receiver, file_name, sha256, prepared_at)
                            values
                              (:municipality, :journey, :system, :receiver, :name, :digest, :at)
                            on conflict (municipality, journey, system, receiver) do nothing
                            """)
                        .param("municipality", order.municipality().toString())
                        .param("journey", order.journey().value())
                        .param("system", order.system())
                        .param("receiver", order.receiver())
                        .param("name", name)
                        .param("digest", digest)
                        .param("at", Timestamp.from(at))
                        .update()
                    == 1));
  }

  /** It was claimed, and the target said clearly that it did not take it. */
  public void forget(DeliveryOrder order) {
    own.executeWithoutResult(
        status ->
            database
                .sql(
                    """
                    delete from delivery_file
                    where municipality = :municipality and journey = :journey and system = :system
                      and receiver = :receiver and written_at is null
                    """)
                .param("municipality", order.municipality().toString())
                .param("journey", order.journey().value())
                .param("system", order.system())
                .param("receiver", order.receiver())
                .update());
  }

  /** Also for a file found there or confirmed that was never prepared by this database. */
  public void written(DeliveryOrder order, String digest, Instant at) {
    database
        .sql(
            """
            insert into delivery_file
              (municipality, journey, system, receiver, file_name, sha256, prepared_at, written_at)
            values (:municipality, :journey, :system, :receiver, :fileName, :digest, :at, :at)
            on conflict (municipality, journey, system, receiver) do update
            set sha256 = excluded.sha256, written_at = excluded.written_at
            """)
        .param("municipality", order.municipality().toString())
        .param("journey", order.journey().value())
        .param("system", order.system())
        .param("receiver", order.receiver())
        .param("fileName", order.document().fileName())
        .param("digest", digest)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** What a person found out about a file that is prepared and not known to be written. */
  public void settle(
      MunicipalityId municipality, JourneyId journey, String receiver, Optional<Instant> arrived) {
    var sql =
        arrived.isPresent()
            ? "update delivery_file set written_at = :at"
            : "delete from delivery_file";
    var statement =
        database
            .sql(
                sql
                    + """
                     where municipality = :municipality and journey = :journey
                    and (receiver = :receiver or starts_with(receiver, :receiver || '.copy-'))
                    and written_at is null
                    """)
            .param("municipality", municipality.toString())
            .param("journey", journey.value())
            .param("receiver", receiver);
    arrived.map(Timestamp::from).ifPresent(at -> statement.param("at", at));
    statement.update();
  }

  /** A name and the digest of a content may lead to somebody. */
  public void forget(MunicipalityId municipality, JourneyId journey) {
    database
        .sql(
            """
            update delivery_file set file_name = '', sha256 = ''
            where municipality = :municipality and journey = :journey
            """)
        .param("municipality", municipality.toString())
        .param("journey", journey.value())
        .update();
  }

  /** What is known now; somebody else may be at it. */
  public Optional<Entry> entry(DeliveryOrder order) {
    return database
        .sql(
            """
            select sha256, written_at from delivery_file
            where municipality = :municipality and journey = :journey and system = :system
              and receiver = :receiver
            """)
        .param("municipality", order.municipality().toString())
        .param("journey", order.journey().value())
        .param("system", order.system())
        .param("receiver", order.receiver())
        .query((row, number) -> Entry.of(row))
        .optional();
  }

  /**
   * The file was ready.
   *
   * @param writtenAt when it was put into the folder; null if that is not known
   */
  public record Entry(String digest, @Nullable Instant writtenAt) {
    private static Entry of(ResultSet row) throws SQLException {
      var writtenAt = row.getTimestamp("written_at");
      return new Entry(row.getString("sha256"), writtenAt == null ? null : writtenAt.toInstant());
    }
  }
}
