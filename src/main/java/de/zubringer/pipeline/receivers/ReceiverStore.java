package de.zubringer.pipeline.receivers;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.catalogue.target.Receiver;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.pace.Called;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The receivers of journeys and how far each is; writes only inside the caller's transaction. */
@Repository
public class ReceiverStore {
  private static final String AGAIN =
      """
      update pipeline_receiver
      set state = 'WAITING', attempts = 0, next_attempt_at = null, cause = '',
          finding = '', arguments = '{}', changed_at = ?
      """;

  private final JdbcClient sql;
  private final InstantSource clock;

  ReceiverStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The receivers of a journey; none if it goes to the target system itself. */
  public List<ReceiverDelivery> of(JourneyId journey) {
    return sql.sql("select * from pipeline_receiver where journey = ? order by seq, receiver")
        .param(journey.value())
        .query(ReceiverStore::row)
        .list();
  }

  /**
   * Notes who gets the journey now. After a change of the plan somebody may be new and others gone;
   * who has it already stays in any case.
   */
  void expect(Journey journey, List<Receiver> receivers) {
    sql.sql(
            """
            delete from pipeline_receiver
            where journey = ? and state <> 'DELIVERED' and not receiver = any (?)
            """)
        .param(journey.id().value())
        .param(receivers.stream().map(Receiver::id).toArray(String[]::new))
        .update();
    for (int i = 0; i < receivers.size(); i++) {
      expect(journey, i, receivers.get(i));
    }
  }

  private void expect(Journey journey, int seq, Receiver receiver) {
    sql.sql(
            """
            insert into pipeline_receiver
              (journey, municipality, receiver, seq, name, mandatory, state, changed_at)
            values (?, ?, ?, ?, ?, ?, 'WAITING', ?)
            on conflict (journey, receiver) do update
            set seq = excluded.seq, name = excluded.name, mandatory = excluded.mandatory
            """)
        .param(journey.id().value())
        .param(journey.municipality().toString())
        .param(receiver.id())
        .param(seq)
        .param(receiver.name())
        .param(receiver.mandatory())
        .param(column(clock.instant()))
        .update();
  }

  void delivered(JourneyId journey, String receiver, DeliveryReceipt receipt) {
    sql.sql(
            """
            update pipeline_receiver
            set state = 'DELIVERED', receipt_kind = ?, receipt_reference = ?, cause = '',
                finding = '', arguments = '{}', next_attempt_at = null, changed_at = ?
            where journey = ? and receiver = ?
            """)
        .param(receipt.kind().name())
        .param(receipt.reference())
        .param(column(clock.instant()))
        .param(journey.value())
        .param(receiver)
        .update();
  }

  void postponed(JourneyId journey, String receiver, Instant next, String cause) {
    sql.sql(
            """
            update pipeline_receiver
            set attempts = attempts + 1, next_attempt_at = ?, cause = ?, waits = '',
                changed_at = ?
            where journey = ? and receiver = ? and state = 'WAITING'
            """)
        .param(column(next))
        .param(cause)
        .param(column(clock.instant()))
        .param(journey.value())
        .param(receiver)
        .update();
  }

  /** Put off without an attempt. */
  void putOff(JourneyId journey, String receiver, Instant until, Called.PutOff off) {
    sql.sql(
            """
            update pipeline_receiver set next_attempt_at = ?, cause = ?, waits = ?
            where journey = ? and receiver = ? and state = 'WAITING'
            """)
        .param(column(until))
        .param(off.cause())
        .param(off.reason().name())
        .param(journey.value())
        .param(receiver)
        .update();
  }

  void held(JourneyId journey, String receiver, Finding finding) {
    sql.sql(
            """
            update pipeline_receiver
            set state = 'HELD', finding = ?, arguments = ?, next_attempt_at = null, changed_at = ?
            where journey = ? and receiver = ? and state = 'WAITING'
            """)
        .param(finding.code())
        .param(finding.arguments().toArray(String[]::new))
        .param(column(clock.instant()))
        .param(journey.value())
        .param(receiver)
        .update();
  }

  /** Lets all who are held be tried again at once. */
  public void again(JourneyId journey) {
    sql.sql(AGAIN + " where journey = ? and state = 'HELD'")
        .param(column(clock.instant()))
        .param(journey.value())
        .update();
  }

  /** Lets one who has it be handed it once more; a person wants that. */
  public void anew(JourneyId journey, String receiver) {
    sql.sql(AGAIN + " where journey = ? and receiver = ?")
        .param(column(clock.instant()))
        .param(journey.value())
        .param(receiver)
        .update();
  }

  /** Lets one receiver be tried again at once; its name, or empty if there is none to be tried. */
  Optional<String> again(JourneyId journey, String receiver) {
    return sql.sql(
            AGAIN + " where journey = ? and receiver = ? and state <> 'DELIVERED' returning name")
        .param(column(clock.instant()))
        .param(journey.value())
        .param(receiver)
        .query(String.class)
        .optional();
  }

  private static ReceiverDelivery row(ResultSet row, int number) throws SQLException {
    var next = row.getTimestamp("next_attempt_at");
    var finding = row.getString("finding");
    var arguments = (String[]) row.getArray("arguments").getArray();
    return new ReceiverDelivery(
        row.getString("receiver"),
        row.getString("name"),
        row.getBoolean("mandatory"),
        ReceiverState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        next == null ? null : next.toInstant(),
        row.getString("cause"),
        finding.isEmpty()
            ? Optional.empty()
            : Optional.of(Finding.error(finding, row.getString("receiver"), arguments)),
        row.getString("receipt_kind"),
        row.getString("receipt_reference"),
        row.getTimestamp("changed_at").toInstant());
  }
}
