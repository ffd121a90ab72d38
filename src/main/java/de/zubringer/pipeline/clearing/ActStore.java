package de.zubringer.pipeline.clearing;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journey;
import de.zubringer.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The acts of journeys, their reasons sealed; writes only inside the caller's transaction. */
@Repository
class ActStore {
  private static final String SEAL = "clearing/reason/";

  private final JdbcClient sql;
  private final Vault vault;

  ActStore(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /** All of a journey, the first first. */
  List<Act> of(Journey journey) {
    return journey.decided() ? acts(journey.municipality(), journey.id()) : List.of();
  }

  /** What follows from them; the reasons, which count for nothing there, stay sealed. */
  Decision decision(Journey journey) {
    return new Decision(
        sql.sql("select * from pipeline_act where journey = ? and municipality = ? order by number")
            .param(journey.id().value())
            .param(journey.municipality().toString())
            .query((row, number) -> act(row, Optional.empty()))
            .list());
  }

  /** Number the next act of a journey will have. */
  int next(Journey journey) {
    return sql.sql("select coalesce(max(number), 0) + 1 from pipeline_act where journey = ?")
        .param(journey.id().value())
        .query(Integer.class)
        .single();
  }

  private List<Act> acts(MunicipalityId owner, JourneyId id) {
    return sql.sql(
            "select * from pipeline_act where journey = ? and municipality = ? order by number")
        .param(id.value())
        .param(owner.toString())
        .query((row, number) -> act(owner, id, row))
        .list();
  }

  private Act act(MunicipalityId owner, JourneyId id, ResultSet row) throws SQLException {
    return act(
        row,
        vault
            .open(owner, id.submission(), SEAL + row.getInt("number"), row.getBytes("reason"))
            .map(reason -> new String(reason, StandardCharsets.UTF_8)));
  }

  private static Act act(ResultSet row, Optional<String> reason) throws SQLException {
    return new Act(
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        Deed.valueOf(row.getString("deed")),
        row.getString("choice"),
        row.getString("target"),
        row.getBoolean("replaces"),
        row.getString("digest"),
        reason);
  }

  void add(Journey journey, Act act) {
    sql.sql(
            """
            insert into pipeline_act
              (journey, municipality, number, at, by_name, by_role, deed, choice, target, replaces,
               digest, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            journey.id().value(),
            journey.municipality().toString(),
            act.number(),
            column(act.at()),
            act.by().name(),
            act.by().role(),
            act.deed().name(),
            act.choice(),
            act.target(),
            act.replaces(),
            act.digest(),
            sealed(journey.municipality(), journey.id(), act))
        .update();
    sql.sql("update pipeline_journey set decided = true where journey = ? and not decided")
        .param(journey.id().value())
        .update();
  }

  private byte[] sealed(MunicipalityId owner, JourneyId id, Act act) {
    return vault.seal(
        owner,
        id.submission(),
        SEAL + act.number(),
        act.reason().orElse("").getBytes(StandardCharsets.UTF_8));
  }

  /** Hands the acts to another administration; {@code opened} are those read before it moved. */
  void move(Journey journey, List<Act> opened, MunicipalityId to) {
    for (var act : opened) {
      sql.sql(
              "update pipeline_act set municipality = ?, reason = ? where journey = ? and number = ?")
          .param(to.toString())
          .param(sealed(to, journey.id(), act))
          .param(journey.id().value())
          .param(act.number())
          .update();
    }
  }
}
