package de.zubringer.retention;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.clearing.Actor;
import de.zubringer.pipeline.clearing.Answer;
import de.zubringer.pipeline.clearing.Clearing;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.pipeline.erasure.Resting.End;
import de.zubringer.vault.Vault;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What retention knows of journeys somebody else has now. */
@RetentionRoom
class ForwardedRetentionTest {
  private static final Author DORA = new Author("dora", "data-protection");
  private static final Author KIM = new Author("kim", "case-worker");
  private static final Actor WORKER = new Actor(KIM, ZELLA_MEHLIS);
  private static final String REASON = "Klage beim Verwaltungsgericht";

  @Autowired Retentions retentions;
  @Autowired Holds holds;
  @Autowired Runs runs;
  @Autowired Clearing clearing;
  @Autowired SampleJourneys samples;
  @Autowired Journeys journeys;
  @Autowired Connections connections;
  @Autowired AuditTrail trail;
  @Autowired Vault vault;
  @Autowired JdbcClient sql;

  @BeforeEach
  void none() throws IOException {
    LiveWorkspace.use(connections);
    sql.sql("delete from retention_item").update();
    sql.sql("delete from retention_run").update();
    sql.sql("delete from retention_hold").update();
    sql.sql("update pipeline_journey set erased_at = now()").update();
  }

  @Test
  void erasesWhatWentAwayByLetterLikeWhatWasDelivered() {
    var old = byLetter(31);
    var young = byLetter(29);
    var hold = placed(old, Optional.empty());
    assertThat(due()).as("on hold").isZero();
    assertThat(holds.release(ZELLA_MEHLIS, hold.id(), DORA)).isTrue();
    assertThat(due()).isEqualTo(1);

    var run = ((Outcome.Done<Integer>) retentions.erase(ZELLA_MEHLIS, false, DORA)).value();
    while (runs.batch(ZELLA_MEHLIS, run)) {
      assertThat(retentions.protocol(ZELLA_MEHLIS, run)).isEmpty();
    }

    assertThat(isReadable(ZELLA_MEHLIS, old)).isFalse();
    assertThat(isReadable(ZELLA_MEHLIS, young)).isTrue();
    var detail = journeys.detail(ZELLA_MEHLIS, old).orElseThrow();
    assertThat(detail.journey().state()).isEqualTo(JourneyState.FORWARDED);
    assertThat(detail.steps()).noneMatch(step -> step.note().contains("Beispielstadt"));
    assertThat(to(old)).as("to whom").containsExactly("");
    assertThat(to(young)).containsExactly("Beispielstadt");
    assertThat(due()).isZero();
  }

  @Test
  void aHoldOfAJourneyGoesWithItToWhomeverItIsGiven() {
    var journey = held();
    var last = LocalDate.of(2999, 1, 1);
    var hold = placed(journey, Optional.of(last));
    var everything =
        holds.place(ERFURT, new Hold.About.Everything(), REASON, Optional.empty(), DORA);
    assertThat(everything).isInstanceOf(Outcome.Done.class);

    assertThat(clearing.perform(WORKER, journey, new Command.Forward(ERFURT, "zuständig")))
        .isEqualTo(Answer.DONE);

    var here = holds.list(ZELLA_MEHLIS).getFirst();
    assertThat(here.id()).isEqualTo(hold.id());
    assertThat(here.released().orElseThrow().by()).isEqualTo(KIM);
    var there =
        holds.list(ERFURT).stream()
            .filter(one -> one.about().equals(new Hold.About.OneJourney(journey)))
            .findFirst()
            .orElseThrow();
    assertThat(there.released()).isEmpty();
    assertThat(there.reason()).isEqualTo(REASON);
    assertThat(there.until()).contains(last);
    assertThat(there.by()).isEqualTo(DORA);
    assertThat(trail.about(ERFURT, "hold/" + there.id())).hasSize(1);
    assertThat(trail.about(ZELLA_MEHLIS, "hold/" + hold.id())).hasSize(2);
    assertThat(holds.list(ERFURT)).as("those of others stay as they were").hasSize(2);
  }

  @Test
  void anAnswerThatIsOpenIsOwedByWhoeverHasTheJourneyNow() {
    var journey = held();
    sql.sql(
            """
            insert into backchannel_open_answer
              (submission, municipality, kind, since, failures, cause)
            values (?, ?, 'ACCEPT', now(), 1, 'unavailable')
            """)
        .params(journey.value(), ZELLA_MEHLIS.toString())
        .update();

    assertThat(clearing.perform(WORKER, journey, new Command.Forward(ERFURT, "zuständig")))
        .isEqualTo(Answer.DONE);

    assertThat(
            sql.sql("select municipality from backchannel_open_answer where submission = ?")
                .param(journey.value())
                .query(String.class)
                .list())
        .containsExactly(ERFURT.toString());
  }

  private JourneyId byLetter(int daysAgo) {
    var journey = held();
    journeys.accepted(journey, Instant.now());
    assertThat(clearing.perform(WORKER, journey, new Command.GiveAway("Beispielstadt", REASON)))
        .isEqualTo(Answer.DONE);
    sql.sql("update pipeline_journey set changed_at = ? where journey = ?")
        .params(
            Instant.now().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC), journey.value())
        .update();
    return journey;
  }

  private JourneyId held() {
    var journey = samples.addressed(ZELLA_MEHLIS).id();
    samples.hold(journey, Findings.of(Finding.error("target-refused", "", "fin", "400")));
    sql.sql("update pipeline_journey set leistung = 'hundesteuer-anmeldung' where journey = ?")
        .params(journey.value())
        .update();
    return journey;
  }

  private Hold placed(JourneyId journey, Optional<LocalDate> until) {
    var about = new Hold.About.OneJourney(journey);
    return ((Outcome.Done<Hold>) holds.place(ZELLA_MEHLIS, about, REASON, until, DORA)).value();
  }

  private long due() {
    return retentions.preview(ZELLA_MEHLIS).stream()
        .filter(line -> line.rule().end() == End.FORWARDED)
        .mapToLong(DueLine::due)
        .sum();
  }

  private List<String> to(JourneyId journey) {
    return sql.sql("select choice from pipeline_act where journey = ?")
        .param(journey.value())
        .query(String.class)
        .list();
  }

  private boolean isReadable(MunicipalityId owner, JourneyId journey) {
    return vault.content(owner, journey.submission(), "journey/application").isPresent();
  }
}
