package de.zubringer.delivery;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deliveries to targets that never say that they have something, so that a person looks there and
 * says so ({@code acknowledgement: person}).
 */
@Component
public class Confirmations {
  /** What fits on a page somebody works through. */
  private static final int LINES_MAX = 200;

  /** Where the system says nothing: a weekend, and a working day to look. */
  private static final Duration USUALLY_WITHIN = Duration.ofDays(4);

  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Confirmations(JdbcClient sql, ApplicationEventPublisher events, InstantSource clock) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A delivery nobody has confirmed, or somebody has.
   *
   * @param reference name of the file or key by which it is found in the target
   * @param dueAt when it is worth asking why nobody did
   * @param confirmedBy who said so; null before
   */
  public record Expected(
      JourneyId journey,
      String system,
      String receiver,
      String reference,
      Instant expectedAt,
      Instant dueAt,
      @Nullable Instant confirmedAt,
      @Nullable String confirmedBy) {
    private static Expected of(ResultSet row, int number) throws SQLException {
      var confirmedAt = row.getTimestamp("confirmed_at");
      return new Expected(
          new JourneyId(row.getObject("journey", UUID.class)),
          row.getString("system"),
          row.getString("receiver"),
          row.getString("reference"),
          row.getTimestamp("expected_at").toInstant(),
          row.getTimestamp("due_at").toInstant(),
          confirmedAt == null ? null : confirmedAt.toInstant(),
          row.getString("confirmed_by"));
    }

    public boolean isOpen() {
      return confirmedAt == null;
    }
  }

  /** Called with every receipt, so the same once more changes nothing. */
  void expect(DeliveryOrder order, DeliveryReceipt receipt) {
    var hours = order.acknowledgement().waitHours();
    var within = hours > 0 ? Duration.ofHours(hours) : USUALLY_WITHIN;
    sql.sql(
            """
            insert into delivery_confirmation
              (municipality, journey, system, receiver, reference, expected_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(order.municipality().toString())
        .param(order.journey().value())
        .param(order.system())
        .param(order.receiver())
        .param(receipt.reference())
        .param(Timestamp.from(receipt.at()))
        .param(Timestamp.from(receipt.at().plus(within)))
        .update();
  }

  /** The open ones of an administration, the oldest first; bounded. */
  public List<Expected> open(MunicipalityId municipality) {
    return sql.sql(
            """
            select * from delivery_confirmation
            where municipality = ? and confirmed_at is null order by expected_at limit ?
            """)
        .param(municipality.toString())
        .param(LINES_MAX)
        .query(Expected::of)
        .list();
  }

  /** Those of one journey, open or not. */
  public List<Expected> of(MunicipalityId municipality, JourneyId journey) {
    return sql.sql(
            """
            select * from delivery_confirmation
            where municipality = ? and journey = ? order by system, receiver
            """)
        .param(municipality.toString())
        .param(journey.value())
        .query(Expected::of)
        .list();
  }

  /** The content of a journey was erased: nobody looks for it any more, and its file name goes. */
  void forget(MunicipalityId municipality, JourneyId journey) {
    sql.sql("delete from delivery_confirmation where municipality = ? and journey = ?")
        .param(municipality.toString())
        .param(journey.value())
        .update();
  }

  /**
   * Notes that a person found it in the target.
   *
   * @param by who, for good
   * @param role in words, for the timeline of the journey
   * @return false if nothing open is there
   */
  @Transactional
  public boolean confirm(
      MunicipalityId municipality,
      JourneyId journey,
      String system,
      String receiver,
      String by,
      String role) {
    var done =
        sql.sql(
                    """
                    update delivery_confirmation set confirmed_at = ?, confirmed_by = ?
                    where municipality = ? and journey = ? and system = ? and receiver = ?
                      and confirmed_at is null
                    """)
                .param(Timestamp.from(clock.instant()))
                .param(by)
                .param(municipality.toString())
                .param(journey.value())
                .param(system)
                .param(receiver)
                .update()
            == 1;
    if (done) {
      events.publishEvent(new DeliveryConfirmed(municipality, journey, receiver, role));
    }
    return done;
  }
}
