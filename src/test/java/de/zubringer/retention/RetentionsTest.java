package de.zubringer.retention;

import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.audit.EmptyTrail;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.erasure.Resting.End;
import de.zubringer.vault.Erased;
import de.zubringer.vault.Vault;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RetentionRoom
class RetentionsTest {
  private static final MunicipalityId ELSEWHERE = MunicipalityId.of("990010001001");
  private static final Author DORA = new Author("dora", "data-protection");
  private static final String REASON = "Klage beim Verwaltungsgericht";
  private static final String DOGS = "hundesteuer-anmeldung";

  @Autowired Retentions retentions;
  @Autowired Holds holds;
  @Autowired Runs runs;
  @Autowired RunStore store;
  @Autowired RunStep step;
  @Autowired Night night;
  @Autowired SampleJourneys samples;
  @Autowired Journeys journeys;
  @Autowired Connections connections;
  @Autowired AuditTrail trail;
  @Autowired Vault vault;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void none() throws IOException {
    LiveWorkspace.use(connections);
    for (var table :
        List.of(
            "retention_item",
            "retention_run",
            "retention_hold",
            "retention_mode",
            "scheduled_tasks",
            "pipeline_receiver",
            "pipeline_content",
            "pipeline_finding",
            "pipeline_step",
            "pipeline_journey")) {
      sql.sql("alter table " + table + " disable trigger user").update();
      sql.sql("delete from " + table).update();
      sql.sql("alter table " + table + " enable trigger user").update();
    }
    EmptyTrail.of(sql);
  }

  @Test
  void erasesWhatIsDueAndLeavesNothingOfAPerson() {
    var old = delivered(31);
    var young = delivered(29);
    for (var journey : List.of(old, young)) {
      sql.sql("insert into pipeline_key values (?, ?, 'hund:chip', '\\x01', now())")
          .params(journey.value(), SAALETAL.toString())
          .update();
    }

    assertThat(due(End.DELIVERED)).isEqualTo(1);
    var protocol = carriedOut(decided(false));

    assertThat(protocol.journeys())
        .extracting(DeletionProtocol.Line::journey, DeletionProtocol.Line::outcome)
        .containsExactly(tuple(old.toString(), "ERASED"));
    assertThat(isReadable(old)).isFalse();
    assertThat(isReadable(young)).isTrue();
    var detail = detail(old);
    assertThat(detail.journey().state()).isEqualTo(JourneyState.DELIVERED);
    assertThat(detail.content()).isEmpty();
    assertThat(detail.journey().receiptReference()).isNull();
    assertThat(detail.steps().getLast().kind()).isEqualTo(StepKind.ERASED);
    assertThat(detail.steps().getLast().note()).isEqualTo("Löschlauf 1");
    assertThat(detail.findings().list().getFirst().arguments()).containsOnly("–");
    assertThat(inDatabase(old)).as("what names a person").isEmpty();
    assertThat(sql.sql("select journey from pipeline_key").query(java.util.UUID.class).list())
        .as("by what it is found")
        .containsExactly(young.value());
    assertThat(due(End.DELIVERED)).isZero();
    assertThatExceptionOfType(Erased.class)
        .isThrownBy(() -> vault.seal(SAALETAL, old.submission(), "x", new byte[1]));
  }

  @Test
  void nobodyReadsPiecesBroughtBackFromACopy() {
    var old = delivered(31);
    sql.sql("create table copy as select * from vault_piece").update();
    try {
      carriedOut(decided(false));
      sql.sql("insert into vault_piece select * from copy on conflict do nothing").update();

      assertThat(vault.contents(SAALETAL, old.submission(), "")).isEmpty();
      assertThat(journeys.content(SAALETAL, old, ContentItem.APPLICATION)).isEmpty();
    } finally {
      sql.sql("drop table copy").update();
    }
  }

  @Test
  void countsTheWholeOfTheLastDay() {
    var last = delivered(0);
    var start = LocalDate.now(zone()).minusDays(30);
    rested(last, start.atStartOfDay(zone()).toInstant());
    assertThat(due(End.DELIVERED)).isZero();

    rested(last, start.atStartOfDay(zone()).toInstant().minusSeconds(1));
    assertThat(due(End.DELIVERED)).isEqualTo(1);
  }

  @Test
  void neverErasesWhatIsUnansweredOrUndecidedByItself() {
    var unanswered = samples.delivered(SAALETAL, "Rothenstein", "{}");
    rested(unanswered, daysAgo(400));
    var held = held(400);
    retentions.decide(SAALETAL, true, DORA);

    night.run();
    assertThat(retentions.runs(SAALETAL)).isEmpty();
    assertThat(retentions.erase(SAALETAL, false, DORA)).isInstanceOf(Outcome.Held.class);

    carriedOut(decided(true));
    assertThat(detail(held).journey().state()).isEqualTo(JourneyState.ERASED);
    assertThat(journeys.resume(SAALETAL, held, "x")).isFalse();
    assertThat(isReadable(unanswered)).isTrue();
  }

  @Test
  void erasesByItselfOnlyWhereSomebodyDecidedSo() {
    delivered(31);
    night.run();
    assertThat(retentions.runs(SAALETAL)).as("until then a person approves").isEmpty();

    retentions.decide(SAALETAL, true, DORA);
    night.run();
    night.run();

    assertThat(retentions.runs(SAALETAL)).hasSize(1);
    var protocol = carriedOut(1);
    assertThat(protocol.automatic()).isTrue();
    assertThat(protocol.by()).isEqualTo(Night.ITSELF);
    assertThat(trail.about(SAALETAL, "automatic")).hasSize(1);
  }

  @Test
  void holdsStopErasureOfOneJourneyOneLeistungOrEverything() {
    var kept = delivered(40);
    for (var about :
        List.of(
            new Hold.About.OneJourney(kept),
            new Hold.About.OneLeistung(DOGS),
            new Hold.About.Everything())) {
      var hold = placed(about, Optional.empty());

      assertThat(due(End.DELIVERED)).as(about.toString()).isZero();
      assertThat(line(End.DELIVERED).held()).isEqualTo(1);
      assertThat(retentions.erase(SAALETAL, true, DORA)).isInstanceOf(Outcome.Held.class);
      assertThat(holds.release(ELSEWHERE, hold.id(), DORA)).isFalse();
      assertThat(holds.release(SAALETAL, hold.id(), DORA)).isTrue();
      assertThat(holds.release(SAALETAL, hold.id(), DORA)).isFalse();
      assertThat(due(End.DELIVERED)).isEqualTo(1);
    }
    assertThat(holds.list(SAALETAL)).hasSize(3).allMatch(hold -> hold.released().isPresent());
    placed(new Hold.About.OneLeistung("gewerbeanmeldung"), Optional.empty());
    assertThat(due(End.DELIVERED)).isEqualTo(1);
  }

  @Test
  void aHoldPlacedAfterTheRunWasDecidedStillHolds() {
    var kept = delivered(40);
    var run = decided(false);
    placed(new Hold.About.OneJourney(kept), Optional.of(LocalDate.of(2999, 1, 1)));

    var protocol = carriedOut(run);

    assertThat(protocol.journeys())
        .extracting(DeletionProtocol.Line::outcome)
        .containsExactly("ON_HOLD");
    assertThat(isReadable(kept)).isTrue();
  }

  @Test
  void refusesHoldsNobodyCouldUnderstand() {
    assertThat(code(new Hold.About.Everything(), "kurz", Optional.empty()))
        .isEqualTo("hold-reason");
    assertThat(code(new Hold.About.Everything(), REASON, Optional.of(LocalDate.of(2000, 1, 1))))
        .isEqualTo("hold-over");
    var foreign = samples.delivered(ELSEWHERE, "Musterstadt", "{}");
    assertThat(code(new Hold.About.OneJourney(foreign), REASON, Optional.empty()))
        .isEqualTo("hold-journey");
  }

  @Test
  void goesOnAfterACrashAndErasesEachExactlyOnce() {
    for (int i = 0; i < Runs.BATCH + 3; i++) {
      delivered(40);
    }
    var run = decided(false);
    var first = store.pending(SAALETAL, run, 1).getFirst();
    transaction.executeWithoutResult(
        status -> {
          step.run(SAALETAL, run, first);
          status.setRollbackOnly();
        });
    assertThat(isReadable(first.journey())).as("rolled back").isTrue();
    assertThat(retentions.erase(SAALETAL, false, DORA))
        .as("one at a time")
        .isInstanceOf(Outcome.Held.class);

    assertThat(runs.batch(SAALETAL, run)).isTrue();
    assertThat(retentions.runs(SAALETAL).getFirst().count(ErasedAs.PENDING)).isEqualTo(3);
    // the node went down here; another one takes the task and meets what is done already
    step.run(SAALETAL, run, first);
    var protocol = carriedOut(run);
    assertThat(runs.batch(SAALETAL, run)).isFalse();

    assertThat(protocol.journeys())
        .hasSize(Runs.BATCH + 3)
        .allMatch(it -> it.outcome().equals("ERASED"));
    assertThat(erasedSteps()).isEqualTo(Runs.BATCH + 3);
    assertThat(trail.about(SAALETAL, "erasure/" + run)).hasSize(1);
  }

  @Test
  void theAuditChainKnowsTheProtocol() {
    delivered(40);
    var run = decided(false);
    assertThat(retentions.protocol(SAALETAL, run)).isEmpty();
    var protocol = carriedOut(run);

    assertThat(protocol.rules())
        .extracting(DeletionProtocol.Rule::leistung, DeletionProtocol.Rule::period)
        .containsExactly(tuple(DOGS, "P30D"));
    assertThat(trail.about(SAALETAL, "erasure/" + run))
        .extracting(AuditEntry::action, AuditEntry::by)
        .containsExactly(tuple(Runs.ERASED, DORA));
    assertThat(trail.firstBroken(SAALETAL)).isEmpty();
    assertThat(retentions.isGenuine(SAALETAL, run)).isTrue();
    var forged =
        DeletionProtocol.packed(
            new String(protocol.canonical(), UTF_8).replace("ERASED", "ON_HOLD").getBytes(UTF_8));
    sql.sql("update retention_run set protocol = ?").param(forged).update();
    assertThat(retentions.isGenuine(SAALETAL, run)).isFalse();
  }

  @Test
  void showsOneAdministrationNothingOfAnother() {
    rested(accepted(samples.delivered(ELSEWHERE, "Musterstadt", "{}")), daysAgo(400));

    assertThat(retentions.preview(SAALETAL)).allMatch(line -> line.due() == 0);
    assertThat(retentions.erase(SAALETAL, true, DORA)).isInstanceOf(Outcome.Held.class);
    assertThat(retentions.preview(ELSEWHERE)).anyMatch(line -> line.due() == 1);
  }

  private JourneyId delivered(int daysAgo) {
    var journey = accepted(samples.delivered(SAALETAL, "Rothenstein", "{\"halter\":\"Müller\"}"));
    rested(journey, daysAgo(daysAgo));
    return journey;
  }

  private JourneyId accepted(JourneyId journey) {
    journeys.accepted(journey, Instant.now());
    return journey;
  }

  private JourneyId held(int daysAgo) {
    var journey = samples.addressed(SAALETAL).id();
    samples.hold(journey, Findings.of(Finding.error("target-refused", "", "fin", "400")));
    sql.sql("update pipeline_journey set leistung = ? where journey = ?")
        .params(DOGS, journey.value())
        .update();
    rested(journey, daysAgo(daysAgo));
    return journey;
  }

  private void rested(JourneyId journey, Instant since) {
    sql.sql("update pipeline_journey set changed_at = ? where journey = ?")
        .params(since.atOffset(ZoneOffset.UTC), journey.value())
        .update();
  }

  private static Instant daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }

  private static ZoneId zone() {
    return LegalTime.ZONE;
  }

  private DueLine line(End end) {
    return retentions.preview(SAALETAL).stream()
        .filter(line -> DOGS.equals(line.rule().leistung()) && line.rule().end() == end)
        .findFirst()
        .orElseThrow();
  }

  private long due(End end) {
    return retentions.preview(SAALETAL).stream()
        .filter(line -> line.rule().end() == end)
        .mapToLong(DueLine::due)
        .sum();
  }

  private int decided(boolean held) {
    return ((Outcome.Done<Integer>) retentions.erase(SAALETAL, held, DORA)).value();
  }

  private DeletionProtocol carriedOut(int run) {
    while (runs.batch(SAALETAL, run)) {
      assertThat(retentions.protocol(SAALETAL, run)).isEmpty();
    }
    return retentions.protocol(SAALETAL, run).orElseThrow();
  }

  private Hold placed(Hold.About about, Optional<LocalDate> until) {
    return ((Outcome.Done<Hold>) holds.place(SAALETAL, about, REASON, until, DORA)).value();
  }

  private String code(Hold.About about, String reason, Optional<LocalDate> until) {
    var outcome = holds.place(SAALETAL, about, reason, until, DORA);
    return ((Outcome.Held<Hold>) outcome).findings().list().getFirst().code();
  }

  private JourneyDetail detail(JourneyId journey) {
    return journeys.detail(SAALETAL, journey).orElseThrow();
  }

  private boolean isReadable(JourneyId journey) {
    return vault.content(SAALETAL, journey.submission(), "journey/application").isPresent();
  }

  private long erasedSteps() {
    return sql.sql("select count(*) from pipeline_step where kind = 'ERASED'")
        .query(Long.class)
        .single();
  }

  /** Rows of all rooms that still say something a person wrote, or a file name. */
  private List<String> inDatabase(JourneyId journey) {
    var texts =
        Map.of(
            "select string_agg(note, ' ') from pipeline_step where journey = ?",
            "HUND.csv",
            "select string_agg(file_name, ' ') from pipeline_content where journey = ?",
            "schein",
            "select string_agg(name, ' ') from vault_piece where submission = ?",
            "journey",
            "select address::text || coalesce(content_mark, '') from pipeline_journey"
                + " where journey = ?",
            "");
    return texts.entrySet().stream()
        .filter(
            one ->
                sql.sql(one.getKey())
                    .param(journey.value())
                    .query(String.class)
                    .optional()
                    .filter(text -> text.contains(one.getValue()))
                    .isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }
}
