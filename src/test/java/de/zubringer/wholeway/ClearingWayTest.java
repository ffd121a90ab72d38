package de.zubringer.wholeway;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.RestIntake;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.Reason;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.bulk.Bulk;
import de.zubringer.pipeline.bulk.BulkOrder;
import de.zubringer.pipeline.bulk.BulkState;
import de.zubringer.pipeline.clearing.Act;
import de.zubringer.pipeline.clearing.Actor;
import de.zubringer.pipeline.clearing.Answer;
import de.zubringer.pipeline.clearing.Clearing;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.pipeline.clearing.Decisions;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.pipeline.clearing.Forwarded;
import de.zubringer.pipeline.clearing.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What persons do to held journeys, and what becomes of them. */
@WholeWay
class ClearingWayTest {
  private static final LeikaKey LEIKA = new LeikaKey("99102013104000");
  private static final Path SAMPLES =
      Path.of("workspace/thueringen/packages/hundesteuer-anmeldung/1.0.0/samples");
  private static final Actor WORKER = new Actor(new Author("kim", "case-worker"), ZELLA_MEHLIS);
  private static final Actor COORDINATOR =
      new Actor(new Author("alex", "coordinator"), ZELLA_MEHLIS);

  @Autowired private Rig rig;
  @Autowired private RestIntake intake;
  @Autowired private Journeys journeys;
  @Autowired private Clearing clearing;
  @Autowired private Decisions decisions;
  @Autowired private Bulk bulk;
  @Autowired private AuditTrail trail;
  @Autowired private SampleJourneys samples;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void connect() throws Exception {
    rig.connect();
  }

  @Test
  void letsAJourneyGoOnWithTheUnitAPersonChose() throws Exception {
    var id = take(ZELLA_MEHLIS, text("ein-hund-ueberweisung", "160660092092"));
    samples.hold(id, Findings.of(Finding.error("nobody-responsible", "", "Zella-Mehlis")));
    rig.workOff();
    var command = new Command.Choose("ordnungsamt", "", "Frau Muster bearbeitet das.");

    assertThat(clearing.perform(WORKER, id, new Command.Choose("gibtesnicht", "", "weil")))
        .isEqualTo(Answer.UNIT_MISSING);
    assertThat(clearing.perform(WORKER, id, command)).isEqualTo(Answer.DONE);
    assertThat(clearing.perform(COORDINATOR, id, command)).isEqualTo(Answer.NOT_WAITING);
    rig.workOff();

    var detail = detail(ZELLA_MEHLIS, id);
    assertThat(detail.journey().state()).isEqualTo(JourneyState.DELIVERED);
    assertThat(detail.journey().unit()).isEqualTo("ordnungsamt");
    assertThat(detail.reasons()).extracting(Reason::decides).contains("byHand");
    assertThat(detail.steps()).anyMatch(step -> step.kind() == StepKind.CHOSEN);
    var act = decisions.acts(detail.journey()).getFirst();
    assertThat(act.reason()).contains("Frau Muster bearbeitet das.");
    assertThat(trail.about(ZELLA_MEHLIS, id.toString()))
        .extracting(AuditEntry::action, AuditEntry::digest)
        .containsExactly(tuple("journey-choose", act.digest()));
    assertThat(trail.firstBroken(ZELLA_MEHLIS)).isEmpty();
  }

  @Test
  void runsWithACorrectedApplicationAndKeepsWhatCame() throws Exception {
    var wrong = text("iban-falsch", "160660092092");
    var id = held(ZELLA_MEHLIS, wrong);
    var iban = wrong.replaceFirst("DE\\d{20}", "DE83999900040000073321");

    assertThat(correct(id, "{\"halter\":1}", "Tippfehler")).isEqualTo(Answer.FAULTY);
    assertThat(correct(id, iban, " ")).isEqualTo(Answer.REASON_MISSING);
    assertThat(correct(id, iban, "Zahlendreher, am Telefon bestätigt")).isEqualTo(Answer.DONE);
    rig.workOff();

    var detail = detail(ZELLA_MEHLIS, id);
    assertThat(detail.findings()).isEmpty();
    assertThat(detail.journey().state()).isEqualTo(JourneyState.DELIVERED);
    assertThat(read(id, ContentItem.APPLICATION)).isEqualTo(wrong);
    assertThat(read(id, ContentItem.corrected(1))).isEqualTo(iban);
    assertThat(correct(id, wrong, "doch nicht")).as("delivered").isEqualTo(Answer.NOT_WAITING);
  }

  @Test
  void replacesADeliveredVorgangByACorrectedOne() throws Exception {
    var came = text("ein-hund-ueberweisung", "160660092092");
    var id = take(ZELLA_MEHLIS, came);
    rig.workOff();
    assertThat(detail(ZELLA_MEHLIS, id).journey().state()).isEqualTo(JourneyState.DELIVERED);
    var changed = came.replaceFirst("\"name\": \"", "\"name\": \"Neuer ");

    assertThat(clearing.perform(COORDINATOR, id, new Command.Repeat("", false, "noch einmal")))
        .as("a journey is one Vorgang")
        .isEqualTo(Answer.NOT_TAKEN);
    assertThat(
            clearing.perform(
                WORKER, id, new Command.Correct(bytes(changed), true, "Name war falsch")))
        .isEqualTo(Answer.DONE);
    rig.workOff();

    assertThat(detail(ZELLA_MEHLIS, id).journey().state()).isEqualTo(JourneyState.DELIVERED);
    assertThat(read(id, ContentItem.ORDER)).contains("Neuer ");
    assertThat(read(id, ContentItem.earlier(1, ContentItem.ORDER))).doesNotContain("Neuer ");
    assertThat(
            sql.sql("select count(*) from inbox_vorgang where journey = ?")
                .param(id.value())
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void forwardsAJourneyWithItsDayOfReceiptAndNobodyElseSeesItAfterwards() throws Exception {
    var id = held(ZELLA_MEHLIS, text("ein-hund-ueberweisung", "160510000000"));
    var before = detail(ZELLA_MEHLIS, id);
    assertThat(before.findings()).extracting(Finding::code).contains("area-outside");

    assertThat(clearing.perform(WORKER, id, new Command.Forward(ERFURT, "Erfurt ist zuständig")))
        .isEqualTo(Answer.DONE);
    rig.workOff();

    assertThat(journeys.detail(ZELLA_MEHLIS, id)).isEmpty();
    assertThat(journeys.content(ZELLA_MEHLIS, id, ContentItem.APPLICATION)).isEmpty();
    assertThat(clearing.look(WORKER, id, new Command.Rerun(""))).isEqualTo(Answer.UNKNOWN);
    assertThat(clearing.forwarded(ZELLA_MEHLIS)).extracting(Forwarded::journey).contains(id);
    var after = detail(ERFURT, id);
    assertThat(after.journey().receivedAt()).isEqualTo(before.journey().receivedAt());
    assertThat(after.journey().arrivedAt()).isEqualTo(before.journey().arrivedAt());
    assertThat(after.journey().leistung()).isEqualTo("hundesteuer-anmeldung");
    assertThat(after.findings()).extracting(Finding::code).doesNotContain("area-outside");
    assertThat(journeys.content(ERFURT, id, ContentItem.APPLICATION)).isPresent();
    assertThat(decisions.acts(after.journey()))
        .extracting(Act::reason)
        .containsExactly(Optional.of("Erfurt ist zuständig"));
    assertThat(owners(id)).containsExactly(ERFURT.toString());
    assertThat(trail.about(ERFURT, id.toString()))
        .extracting(AuditEntry::action)
        .containsExactly("journey-taken");
  }

  /**
   * Whoever has a row of it, in all tables that carry a submission or journey but the note of it
   * and the timeline, whose entries stay sealed where they happened.
   */
  private List<String> owners(JourneyId id) {
    return sql.sql(
            """
            select municipality from pipeline_journey where journey = :id
            union select municipality from pipeline_content where journey = :id
            union select municipality from pipeline_finding where journey = :id
            union select municipality from pipeline_act where journey = :id
            union select municipality from intake_submission where submission = :id
            union select municipality from vault_piece where submission = :id
            union select municipality from vault_key where submission = :id
            """)
        .param("id", id.value())
        .query(String.class)
        .list();
  }

  @Test
  void comesBackFromWhereItWasForwardedTo() throws Exception {
    var id = held(ZELLA_MEHLIS, text("iban-falsch", "160660092092"));
    var there = new Actor(new Author("ute", "case-worker"), ERFURT);

    assertThat(clearing.perform(WORKER, id, new Command.Forward(ERFURT, "irrtümlich")))
        .isEqualTo(Answer.DONE);
    rig.workOff();
    assertThat(
            clearing.perform(there, id, new Command.Forward(ZELLA_MEHLIS, "gehört nicht zu uns")))
        .isEqualTo(Answer.DONE);
    rig.workOff();

    assertThat(owners(id)).containsExactly(ZELLA_MEHLIS.toString());
    assertThat(decisions.acts(detail(ZELLA_MEHLIS, id).journey())).hasSize(2);
  }

  @Test
  void doesOneThingToManyAndStopsWhenToldTo() throws Exception {
    var wrong = text("iban-falsch", "160660092092");
    var ids = IntStream.range(0, 3).mapToObj(number -> held(ZELLA_MEHLIS, wrong)).toList();
    var delivered = take(ZELLA_MEHLIS, text("ein-hund-ueberweisung", "160660092092"));
    rig.workOff();
    var all = Stream.concat(ids.stream(), Stream.of(delivered)).toList();
    var order = new BulkOrder(Deed.RERUN, "", "", "");

    var preview = bulk.preview(COORDINATOR, order, all);
    assertThat(preview.looked()).extracting(one -> one.answer()).contains(Answer.NOT_WAITING);
    assertThat(preview.looked()).noneMatch(one -> one.goesOn());
    var run = bulk.begin(ZELLA_MEHLIS, COORDINATOR, order, all).orElseThrow();
    assertThat(bulk.pause(run)).isTrue();
    rig.workOff();
    assertThat(bulk.run(COORDINATOR, run).orElseThrow().done()).isZero();
    assertThat(bulk.run(new Actor(COORDINATOR.author(), ERFURT), run)).isEmpty();
    assertThat(bulk.resume(run)).isTrue();
    rig.workOff();

    var done = bulk.run(COORDINATOR, run).orElseThrow();
    assertThat(done.state()).isEqualTo(BulkState.DONE);
    assertThat(done.answers()).containsEntry("done", 3L).containsEntry("not-waiting", 1L);
    assertThat(bulk.cancel(run)).isFalse();
    assertThat(detail(ZELLA_MEHLIS, ids.getFirst()).steps())
        .anyMatch(step -> step.kind() == StepKind.RESUMED);
  }

  @Test
  void refusesOnlyWhatWasNotAcceptedAndByRole() throws Exception {
    var id = held(ZELLA_MEHLIS, text("iban-falsch", "160660092092"));
    var operator = new Actor(new Author("olaf", "operator"), null);
    var refuse = new Command.Refuse(Refusal.UNSUPPORTED_SERVICE, "falscher Zustellpunkt");

    assertThat(clearing.perform(operator, id, refuse)).isEqualTo(Answer.NOT_ALLOWED);
    assertThat(clearing.perform(new Actor(WORKER.author(), ERFURT), id, refuse))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(clearing.perform(WORKER, id, refuse)).isEqualTo(Answer.DONE);
    assertThat(clearing.perform(WORKER, id, refuse)).isEqualTo(Answer.NOT_WAITING);

    var detail = detail(ZELLA_MEHLIS, id);
    assertThat(detail.journey().state()).isEqualTo(JourneyState.REFUSED);
    assertThat(detail.findings())
        .extracting(Finding::code)
        .containsExactly("fit-unsupported-service");
  }

  @Test
  void endsAJourneyThatWentByLetter() throws Exception {
    var id = held(ZELLA_MEHLIS, text("iban-falsch", "160660092092"));

    assertThat(clearing.perform(WORKER, id, new Command.GiveAway(" ", "weil")))
        .isEqualTo(Answer.TARGET_MISSING);
    assertThat(clearing.perform(WORKER, id, new Command.GiveAway("Stadt Beispiel", "weil")))
        .isEqualTo(Answer.DONE);
    assertThat(detail(ZELLA_MEHLIS, id).journey().state()).isEqualTo(JourneyState.FORWARDED);
    assertThat(clearing.perform(COORDINATOR, id, new Command.Rerun("")))
        .isEqualTo(Answer.NOT_WAITING);
  }

  private Answer correct(JourneyId id, String application, String reason) {
    return clearing.perform(WORKER, id, new Command.Correct(bytes(application), false, reason));
  }

  private JourneyId held(MunicipalityId owner, String application) {
    var id = take(owner, application);
    rig.workOff();
    assertThat(detail(owner, id).journey().state()).isEqualTo(JourneyState.HELD);
    return id;
  }

  private JourneyId take(MunicipalityId owner, String application) {
    var id = new SubmissionId(UUID.randomUUID());
    var file =
        new OpenedAttachment(
            "versicherung",
            "versicherung.pdf",
            "application/pdf",
            Content.of(bytes("%PDF-1.7 Nachweis")));
    intake.take(new RestIntake.Handed(id, owner, LEIKA, bytes(application), List.of(file)));
    return JourneyId.of(id);
  }

  private JourneyDetail detail(MunicipalityId owner, JourneyId id) {
    return journeys.detail(owner, id).orElseThrow();
  }

  private String read(JourneyId id, String name) {
    var content = journeys.content(ZELLA_MEHLIS, id, name).orElseThrow();
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }

  private static String text(String sample, String ars) throws Exception {
    return Files.readString(SAMPLES.resolve(sample + ".json")).replace("160745011079", ars);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
