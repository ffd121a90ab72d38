package de.zubringer.signoff;

import static de.zubringer.trial.Rehearsals.DAY;
import static de.zubringer.trial.Rehearsals.DOGS;
import static de.zubringer.trial.Rehearsals.ROTHENSTEIN;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.sample.Samples;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.trial.Rehearsals;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.protocol.ProtocolSheet;
import de.zubringer.trial.protocol.TrialProtocol;
import de.zubringer.vault.Vault;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class OwnInputsTest {
  private static final Author KIM = new Author("kim", "coordinator");
  private static final Author DORA = new Author("dora", "data-protection");
  private static final MunicipalityId ELSEWHERE = MunicipalityId.of("990000000000");
  private static final String REASON = "Zeigt zwei Halter, was kein Muster hat";
  private static final TrialRun.Subject SUBJECT =
      Rehearsals.subject(WorkspaceFiles.reference(), ROTHENSTEIN);
  private static final LeistungPackage LEISTUNG = SUBJECT.plan().leistung();
  private static final Sample SAMPLE =
      Samples.of(SUBJECT.workspace(), LEISTUNG).stream()
          .filter(one -> one.name().equals("zwei-hunde"))
          .findFirst()
          .orElseThrow();

  @Autowired OwnInputs inputs;
  @Autowired Recordings recordings;
  @Autowired SampleJourneys journeys;
  @Autowired Connections connections;
  @Autowired AuditTrail trail;
  @Autowired Vault vault;
  @Autowired JdbcClient sql;

  @BeforeEach
  void none() throws IOException {
    LiveWorkspace.use(connections);
    for (var table : List.of("signoff_input", "signoff_recording")) {
      sql.sql("delete from " + table).update();
    }
  }

  @Test
  void keepsAnInventedApplicationSealedUntilItIsDeleted() {
    var kept = keep("Zwei Dackel");

    assertThat(inputs.sample(SAALETAL, DOGS, kept.id()).orElseThrow().application())
        .hasToString(SAMPLE.application().toString());
    var file = inputs.sample(SAALETAL, DOGS, kept.id()).orElseThrow().attachments().getFirst();
    assertThat(file.bytes()).isEqualTo(SAMPLE.attachments().getFirst().bytes());
    assertThat(inDatabase("Bello")).isFalse();
    assertThat(inputs.list(ELSEWHERE, DOGS)).isEmpty();
    assertThat(inputs.delete(ELSEWHERE, DOGS, kept.id())).isFalse();
    assertThat(inputs.delete(SAALETAL, "einbuergerung", kept.id())).isFalse();

    assertThat(inputs.delete(SAALETAL, DOGS, kept.id())).isTrue();
    assertThat(inputs.list(SAALETAL, DOGS)).isEmpty();
    assertThat(vault.contents(SAALETAL, new SubmissionId(kept.id()), "")).isEmpty();
  }

  private boolean inDatabase(String text) {
    return sql.sql("select count(*) from vault_piece where position(?::bytea in sealed) > 0")
            .param(text.getBytes(UTF_8))
            .query(Long.class)
            .single()
        > 0;
  }

  @Test
  void isRehearsedInItsOwnPlaceAndMustBecomeTheSameAgain() {
    var result = result(run(List.of(ownInput(Optional.empty()))), "probe");
    assertThat(result.outcome()).isEqualTo("delivered");
    assertThat(result.isJudged()).isFalse();

    keep("Zwei Dackel", Expected.of(result));
    var again = result(run(inputs.forTrial(SAALETAL, DOGS)), "Zwei Dackel");
    assertThat(again.isJudged()).isTrue();
    assertThat(again.asExpected()).isTrue();
    assertThat(again.area()).isEqualTo(ROTHENSTEIN);

    keep("Falsch", new Expected("refused", List.of("code-unknown@hund"), "nirgends", ""));
    var wrong = result(run(inputs.forTrial(SAALETAL, DOGS)), "Falsch");
    assertThat(wrong.asExpected()).isFalse();
    assertThat(wrong.differences()).hasSize(3);
  }

  private TrialInput ownInput(Optional<Expected> expected) {
    inputs.keep(SAALETAL, DOGS, "probe", own(SAMPLE), expected, KIM);
    return inputs.forTrial(SAALETAL, DOGS).getFirst();
  }

  /** With its place in itself. */
  private static Sample own(Sample sample) {
    return new Sample(
        sample.name(),
        sample.title(),
        "valid",
        sample.journey(),
        sample.receivedAt(),
        sample.channel(),
        "",
        sample.at(ROTHENSTEIN),
        sample.attachments());
  }

  private static TrialRun.Done run(List<TrialInput> own) {
    return TrialRun.of(SUBJECT, new TrialRun.Wish(own, false, DAY, false));
  }

  private static TrialResult result(TrialRun.Done done, String name) {
    var found = done.trial().results().stream().filter(one -> one.sample().equals(name)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void refusesNamesThatDoNotDoAndWhatIsTooMuch() {
    keep("Zwei Dackel");

    assertThat(refusal(tryKeep(" zwei dackel "))).isEqualTo("input-name-taken");
    assertThat(refusal(tryKeep("  "))).isEqualTo("input-name");
    assertThat(refusal(tryKeep("x".repeat(61)))).isEqualTo("input-name");
    var huge =
        SAMPLE.with(
            List.of(
                new Sample.File("versicherung", "a.pdf", "application/pdf", new byte[21 << 20])));
    assertThat(refusal(inputs.keep(SAALETAL, DOGS, "groß", huge, Optional.empty(), KIM)))
        .isEqualTo("input-too-large");
    for (int i = 0; i < 49; i++) {
      keep("Nummer " + i);
    }
    assertThat(refusal(tryKeep("eine zu viel"))).isEqualTo("input-too-many");
  }

  @Test
  void copiesARealOneOnlyAfterApprovalAndShowsNothingOfIt() {
    var journey = real();
    assertThat(propose(SAALETAL, journey)).isInstanceOf(Outcome.Done.class);
    assertThat(inputs.list(SAALETAL, DOGS)).isEmpty();

    assertThat(decide(journey, true, REASON)).isInstanceOf(Outcome.Done.class);

    var kept = inputs.list(SAALETAL, DOGS).getFirst();
    assertThat(kept.recorded()).isTrue();
    assertThat(inputs.forTrial(SAALETAL, DOGS)).hasSize(1);
    assertThat(inputs.inventedForTrial(SAALETAL, DOGS)).isEmpty();
    assertThat(kept.until()).isPresent();
    assertThat(inputs.sample(SAALETAL, DOGS, kept.id())).isEmpty();
    var done = run(inputs.forTrial(SAALETAL, DOGS));
    var result = result(done, kept.name());
    assertThat(result.source()).isEqualTo("recorded");
    assertThat(result.toString()).doesNotContain("Xyzzyheim");
    var protocol = TrialProtocol.of(SUBJECT, done, "0.1.0");
    assertThat(protocol.canonical()).contains(kept.name()).doesNotContain("Xyzzyheim");
    assertThat(new String(ProtocolSheet.html(protocol), UTF_8)).doesNotContain("Xyzzyheim");
    assertThat(protocol.own()).hasSize(1);
    assertThat(trail.about(SAALETAL, DOGS).getFirst())
        .extracting(AuditEntry::action, AuditEntry::by)
        .containsExactly(Recordings.APPROVED, DORA);
  }

  @Test
  void makesNoGeneratedInputsOfARealOne() {
    var journey = real();
    propose(SAALETAL, journey);
    decide(journey, true, REASON);

    var wish = new TrialRun.Wish(inputs.forTrial(SAALETAL, DOGS), true, DAY, false);
    var done = TrialRun.of(SUBJECT, wish);

    assertThat(TrialProtocol.of(SUBJECT, done, "0.1.0").canonical()).doesNotContain("Xyzzyheim");
  }

  @Test
  void copiesNothingThatIsRefusedForeignOrGone() {
    var journey = real();

    assertThat(refusal(propose(ELSEWHERE, journey))).isEqualTo("recording-unknown");
    assertThat(refusal(recordings.propose(SAALETAL, journey, "kurz", KIM)))
        .isEqualTo("recording-reason");
    assertThat(refusal(decide(journey, true, REASON))).isEqualTo("recording-unknown");
    assertThat(propose(SAALETAL, journey)).isInstanceOf(Outcome.Done.class);
    assertThat(refusal(propose(SAALETAL, journey))).isEqualTo("recording-twice");
    assertThat(refusal(decide(journey, true, " "))).isEqualTo("recording-reason");
    vault.erase(SAALETAL, journey.submission());
    assertThat(refusal(decide(journey, true, REASON))).isEqualTo("recording-gone");
    assertThat(decide(journey, false, REASON)).isInstanceOf(Outcome.Done.class);
    assertThat(refusal(decide(journey, true, REASON))).isEqualTo("recording-decided");
    assertThat(inputs.list(SAALETAL, DOGS)).isEmpty();
    assertThat(trail.about(SAALETAL, DOGS).getFirst().action()).isEqualTo(Recordings.REFUSED);
  }

  @Test
  void deletesARealOneWhenItsTimeHasPassed() {
    var journey = real();
    propose(SAALETAL, journey);
    decide(journey, true, REASON);
    var kept = inputs.list(SAALETAL, DOGS).getFirst();
    assertThat(inputs.deletePassed()).isZero();

    sql.sql("update signoff_input set until = ?").param(LocalDate.of(2020, 1, 1)).update();

    assertThat(inputs.list(SAALETAL, DOGS)).isEmpty();
    assertThat(inputs.forTrial(SAALETAL, DOGS)).isEmpty();
    assertThat(inputs.deletePassed()).isEqualTo(1);
    assertThat(vault.contents(SAALETAL, new SubmissionId(kept.id()), "")).isEmpty();
  }

  private JourneyId real() {
    var application = SAMPLE.at(ROTHENSTEIN).toString();
    return journeys.delivered(
        SAALETAL, "Rothenstein", application.replaceAll("\"familienname\":\"", "$0Xyzzyheim "));
  }

  private Outcome<Recording> propose(MunicipalityId owner, JourneyId journey) {
    return recordings.propose(owner, journey, REASON, KIM);
  }

  private Outcome<Recording> decide(JourneyId journey, boolean approved, String reason) {
    return recordings.decide(SAALETAL, LEISTUNG, journey, approved, reason, DORA);
  }

  private OwnInput keep(String name) {
    return keep(name, null);
  }

  private OwnInput keep(String name, @org.jspecify.annotations.Nullable Expected expected) {
    var outcome =
        inputs.keep(SAALETAL, DOGS, name, own(SAMPLE), Optional.ofNullable(expected), KIM);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<OwnInput>) outcome).value();
  }

  private Outcome<OwnInput> tryKeep(String name) {
    return inputs.keep(SAALETAL, DOGS, name, SAMPLE, Optional.empty(), KIM);
  }

  private static String refusal(Outcome<?> outcome) {
    return outcome instanceof Outcome.Held<?>(var findings)
        ? findings.list().stream().map(Finding::code).findFirst().orElseThrow()
        : "none";
  }
}
