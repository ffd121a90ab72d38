package de.zubringer.pipeline.pace;

import de.zubringer.delivery.Deliveries;
import de.zubringer.kernel.MunicipalityId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes couriers as nodes have them, each with its own memory, over one database. */
@Component
public class Couriers {
  private final TargetStore targets;
  private final CaseOrder cases;
  private final Rounds rounds;
  private final JdbcClient sql;

  Couriers(TargetStore targets, CaseOrder cases, Rounds rounds, JdbcClient sql) {
    this.targets = targets;
    this.cases = cases;
    this.rounds = rounds;
    this.sql = sql;
  }

  /** Of one node with so many workers; nobody waits for a place. */
  public Courier node(Deliveries deliveries, InstantSource clock, int workers) {
    return new Courier(
        deliveries,
        new Breaker(targets, clock),
        new Places(workers, clock, Duration.ZERO),
        cases,
        clock);
  }

  /** What the recurring task does. */
  public void round() {
    rounds.round();
  }

  /** As if no target had ever been away. */
  public void allWell() {
    sql.sql("delete from pipeline_target").update();
  }

  public Optional<TargetHealth> health(MunicipalityId municipality, String target) {
    return targets.all().stream()
        .filter(one -> one.key().equals(new TargetKey(municipality, target, "")))
        .findFirst();
  }
}
