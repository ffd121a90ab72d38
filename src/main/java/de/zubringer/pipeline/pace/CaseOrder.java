package de.zubringer.pipeline.pace;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.intake.Submissions;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.pipeline.Journey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the order of receipt within a case, for targets that demand it. */
@Component
class CaseOrder {
  private final Submissions submissions;
  private final JdbcClient sql;

  CaseOrder(Submissions submissions, JdbcClient sql) {
    this.submissions = submissions;
    this.sql = sql;
  }

  /**
   * The earliest journey of the same case to the same target that has not come to its end and has
   * to be there first. One of FIT-Connect that nobody has opened yet goes first too: when it was
   * received is only known then.
   */
  Optional<JourneyId> before(Journey journey, String target) {
    var others = submissions.othersInCase(journey.id().submission());
    return others.isEmpty()
        ? Optional.empty()
        : sql.sql(
                """
                select journey from pipeline_journey
                where journey = any(?) and state in ('ARRIVED', 'ADDRESSED', 'HELD')
                  and (target is null or target = ?)
                  and ((state = 'ARRIVED' and channel = 'fit-connect')
                    or (received_at, journey) < (?, cast(? as uuid)))
                order by received_at, journey limit 1
                """)
            .param(others.stream().map(SubmissionId::value).toArray(UUID[]::new))
            .param(target)
            .param(column(journey.receivedAt()))
            .param(journey.id().value())
            .query(UUID.class)
            .optional()
            .map(JourneyId::new);
  }
}
