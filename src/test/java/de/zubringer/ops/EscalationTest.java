package de.zubringer.ops;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.pace.Escalations;
import de.zubringer.pipeline.pace.JourneyEscalated;
import de.zubringer.testing.ServerTest;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServerTest
@RecordApplicationEvents
class EscalationTest {
  private static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990010001001");

  @Autowired private SampleJourneys samples;
  @Autowired private Escalations held;
  @Autowired private InstantSource clock;
  @Autowired private JdbcClient sql;
  @Autowired private ApplicationEvents events;

  private JourneyId journey;

  @BeforeEach
  void hold() {
    journey = samples.held(MUSTERSTADT, "");
  }

  @Test
  void notesEachJourneyOnceOnWhicheverNode() {
    after(Duration.ofHours(71)).run();
    assertThat(count()).isZero();

    after(Duration.ofHours(73)).run();
    assertThat(count()).isEqualTo(1);
    after(Duration.ofHours(73)).run();
    after(Duration.ofDays(30)).run();

    assertThat(count()).isEqualTo(1);
    assertThat(events.stream(JourneyEscalated.class).filter(this::isOurs).toList())
        .allSatisfy(one -> assertThat(one.municipality()).isEqualTo(MUSTERSTADT));
    assertThat(held.escalated()).filteredOn(this::isOurs).hasSize(1);
    assertThat(held.countEscalated()).isPositive();
  }

  @Test
  void takesTheHoursOfTheInstallation() {
    new Escalation(held, later(Duration.ofHours(5)), Duration.ofHours(4)).run();

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void forgetsOneThatWentOnAndNotesItAnewWhenItIsHeldAgain() {
    after(Duration.ofHours(73)).run();
    sql.sql("update pipeline_journey set state = 'ADDRESSED' where journey = ?")
        .param(journey.value())
        .update();
    assertThat(held.escalated()).noneMatch(this::isOurs);

    sql.sql(
            """
            update pipeline_journey set state = 'HELD', changed_at = changed_at + interval '1 day'
            where journey = ?
            """)
        .param(journey.value())
        .update();
    assertThat(held.escalated()).noneMatch(this::isOurs);
    after(Duration.ofHours(73 + 24)).run();

    assertThat(count()).isEqualTo(2);
    assertThat(held.escalated()).filteredOn(this::isOurs).hasSize(1);
  }

  private Escalation after(Duration ahead) {
    return new Escalation(held, later(ahead), null);
  }

  private InstantSource later(Duration ahead) {
    var then = clock.instant().plus(ahead);
    return () -> then;
  }

  private long count() {
    return events.stream(JourneyEscalated.class).filter(this::isOurs).count();
  }

  private boolean isOurs(JourneyEscalated one) {
    return one.journey().equals(journey);
  }
}
