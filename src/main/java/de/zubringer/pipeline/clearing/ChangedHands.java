package de.zubringer.pipeline.clearing;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.delivery.Deliveries;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyStore;
import de.zubringer.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of a journey that goes to another administration, and what stays of it with the first.
 */
@Repository
class ChangedHands {
  /** Nobody reads more of them on one page. */
  private static final int SHOWN_MAX = 200;

  private final JdbcClient sql;
  private final JourneyStore store;
  private final ActStore acts;
  private final Contents contents;
  private final Vault vault;
  private final Deliveries deliveries;

  ChangedHands(
      JdbcClient sql,
      JourneyStore store,
      ActStore acts,
      Contents contents,
      Vault vault,
      Deliveries deliveries) {
    this.sql = sql;
    this.store = store;
    this.acts = acts;
    this.contents = contents;
    this.vault = vault;
    this.deliveries = deliveries;
  }

  boolean isReadable(Journey journey) {
    return contents.content(journey, ContentItem.APPLICATION).isPresent();
  }

  /** In the caller's transaction; the acts are read before the key they were sealed with goes. */
  void move(Journey journey, Act act, MunicipalityId to, StepKind step) {
    // the row of the act says that there are some, the record was read before
    var all = acts.of(store.lock(journey.id()).orElseThrow());
    vault.move(journey.id().submission(), journey.municipality(), to);
    deliveries.forget(journey.municipality(), journey.id());
    leave(journey, act, to);
    acts.move(journey, all, to);
    store
        .change(journey)
        .move(JourneyState.ARRIVED)
        .findings(Findings.NONE)
        .forgetSnapshot()
        .step(step, Restart.by(act.by()))
        .write();
    // the entries of the timeline stay where they are sealed: with whom they happened
    for (var table :
        List.of("pipeline_receiver", "pipeline_key", "pipeline_waiting", "pipeline_escalation")) {
      sql.sql("delete from " + table + " where journey = ?").param(journey.id().value()).update();
    }
    sql.sql("update pipeline_content set municipality = ? where journey = ?")
        .param(to.toString())
        .param(journey.id().value())
        .update();
    // what the other one's plan, rules and hashes say is found out anew
    sql.sql(
            """
            update pipeline_journey
            set municipality = ?, leistung = null, plan = null, unit = null, unit_name = null,
                target = null, target_name = null, address = null, content_mark = null,
                duplicate_of = null
            where journey = ?
            """)
        .param(to.toString())
        .param(journey.id().value())
        .update();
  }

  private void leave(Journey journey, Act act, MunicipalityId to) {
    sql.sql("insert into pipeline_forwarded values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            journey.municipality().toString(),
            journey.id().value(),
            act.number(),
            journey.leika().digits(),
            column(journey.receivedAt()),
            column(act.at()),
            act.by().name(),
            act.by().role(),
            to.toString())
        .update();
  }

  /** What an administration gave away, the newest first; bounded. */
  List<Forwarded> of(MunicipalityId municipality) {
    return sql.sql(
            "select * from pipeline_forwarded where municipality = ? order by at desc limit ?")
        .param(municipality.toString())
        .param(SHOWN_MAX)
        .query(
            (row, number) ->
                new Forwarded(
                    new JourneyId(row.getObject("journey", UUID.class)),
                    new LeikaKey(row.getString("leika")),
                    row.getTimestamp("received_at").toInstant(),
                    row.getTimestamp("at").toInstant(),
                    row.getString("by_name"),
                    MunicipalityId.of(row.getString("receiver"))))
        .list();
  }
}
