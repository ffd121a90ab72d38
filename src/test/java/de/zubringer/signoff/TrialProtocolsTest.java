package de.zubringer.signoff;

import static de.zubringer.trial.Rehearsals.DAY;
import static de.zubringer.trial.Rehearsals.DOGS;
import static de.zubringer.trial.Rehearsals.ROTHENSTEIN;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.audit.EmptyTrail;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.ServerTest;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.trial.Rehearsals;
import de.zubringer.trial.TrialRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class TrialProtocolsTest {
  private static final Author KIM = new Author("kim", "coordinator");
  private static final Author UTE = new Author("ute", "head");
  private static final MunicipalityId ELSEWHERE = MunicipalityId.of("990000000000");
  private static final String SOFTWARE = "0.1.0";
  private static final TrialRun.Subject SUBJECT =
      Rehearsals.subject(WorkspaceFiles.reference(), ROTHENSTEIN);
  private static final TrialRun.Done DONE = Rehearsals.run(SUBJECT, false);

  @Autowired TrialProtocols protocols;
  @Autowired AuditTrail trail;
  @Autowired JdbcClient sql;

  @BeforeEach
  void none() {
    sql.sql("delete from signoff_protocol").update();
    EmptyTrail.of(sql);
  }

  @Test
  void keepsAProtocolToTheByte() {
    var kept = keep(DONE);
    var read = protocols.newest(SAALETAL, DOGS).orElseThrow();

    assertThat(read.protocol().canonical()).isEqualTo(kept.protocol().canonical());
    assertThat(read).isEqualTo(kept);
    assertThat(read.protocol().sha256()).isEqualTo(read.sha256());
    assertThat(read.good()).isTrue();
    assertThat(read.generated()).isFalse();
    assertThat(read.protocol().changedSince(SUBJECT, SOFTWARE)).isEmpty();
    assertThat(protocols.newest(ELSEWHERE, DOGS)).isEmpty();
    assertThat(protocols.newest(SAALETAL, "einbuergerung")).isEmpty();
  }

  @Test
  void countsThemAndSaysWhatChangedWithoutUnpacking() {
    keep(DONE);
    keep(DONE);

    assertThat(protocols.summaries(SAALETAL, DOGS))
        .extracting(ProtocolSummary::number)
        .containsExactly(2, 1);
    var newest = protocols.summaries(SAALETAL, DOGS).getFirst();
    assertThat(newest.inputs()).isEqualTo(DONE.trial().results().size());
    assertThat(newest.day()).isEqualTo(DAY);
    assertThat(newest.changedSince(SUBJECT, SOFTWARE)).isEmpty();
    assertThat(newest.changedSince(SUBJECT, "9.9.9")).containsExactly("software");
    assertThat(newest.signature()).isEmpty();
  }

  @Test
  void isSignedByAnEntryOfTheAuditChain() {
    var kept = keep(DONE);

    var signed = sign(kept.number(), kept.sha256(), SUBJECT);

    assertThat(signed).isInstanceOf(Outcome.Done.class);
    var signature = protocols.newest(SAALETAL, DOGS).orElseThrow().signature().orElseThrow();
    assertThat(signature.by()).isEqualTo(UTE);
    assertThat(signature.digest()).isEqualTo(kept.sha256());
    assertThat(trail.about(SAALETAL, DOGS)).containsExactly(signature);
    assertThat(trail.firstBroken(SAALETAL)).isEmpty();
    assertThat(refusal(sign(kept.number(), kept.sha256(), SUBJECT))).isEqualTo("protocol-signed");
  }

  @Test
  void isNotSignedByAnotherDigestOrUnderAnotherAdministration() {
    var kept = keep(DONE);

    assertThat(refusal(sign(kept.number(), "00ff", SUBJECT))).isEqualTo("protocol-digest");
    assertThat(refusal(sign(7, kept.sha256(), SUBJECT))).isEqualTo("protocol-unknown");
    var elsewhere =
        protocols.sign(ELSEWHERE, DOGS, kept.number(), kept.sha256(), SUBJECT, SOFTWARE, UTE);
    assertThat(refusal(elsewhere)).isEqualTo("protocol-unknown");
    assertThat(trail.about(SAALETAL, DOGS)).isEmpty();
  }

  @Test
  void isNotSignedOnceItIsStale() {
    var kept = keep(DONE);
    var changed =
        Rehearsals.subject(
            WorkspaceFiles.reference()
                .replace(
                    "municipalities/160745011079-rothenstein/profile.yaml", "\n", " # anders\n"),
            ROTHENSTEIN);

    assertThat(refusal(sign(kept.number(), kept.sha256(), changed))).isEqualTo("protocol-stale");
    assertThat(protocols.newest(SAALETAL, DOGS).orElseThrow().signature()).isEmpty();
  }

  @Test
  void isNotSignedIfSomethingWasOtherwiseThanExpected() {
    var spoilt =
        Rehearsals.subject(
            WorkspaceFiles.reference()
                .replace(
                    "packages/hundesteuer-anmeldung/1.0.0/samples/zwei-hunde.expect.yaml",
                    "outcome: delivered",
                    "outcome: refused"),
            ROTHENSTEIN);
    var kept = protocols.keep(SAALETAL, spoilt, Rehearsals.run(spoilt, false), SOFTWARE, 3, KIM);

    assertThat(kept.good()).isFalse();
    assertThat(refusal(sign(kept.number(), kept.sha256(), spoilt))).isEqualTo("protocol-not-good");
  }

  @Test
  void whatWasChangedInTheDatabaseIsNoSignedProtocol() {
    var kept = keep(DONE);
    var signed = sign(kept.number(), kept.sha256(), SUBJECT);
    assertThat(signed).isInstanceOf(Outcome.Done.class);
    var other = keep(DONE);

    sql.sql("update signoff_protocol set signed_entry = 77 where number = ?")
        .param(other.number())
        .update();
    assertThat(protocols.newest(SAALETAL, DOGS).orElseThrow().signature()).isEmpty();

    sql.sql("update signoff_protocol set sha256 = 'ff', signed_entry = 1 where number = ?")
        .param(other.number())
        .update();
    assertThat(protocols.newest(SAALETAL, DOGS).orElseThrow().signature()).isEmpty();
    assertThat(refusal(sign(other.number(), "ff", SUBJECT))).isEqualTo("protocol-digest");
  }

  @Test
  void forgetsOldOnesNobodySignedButTheFirst() {
    var first = keep(DONE);
    var second = keep(DONE);
    assertThat(sign(second.number(), second.sha256(), SUBJECT)).isInstanceOf(Outcome.Done.class);
    for (int i = 0; i < 32; i++) {
      keep(DONE);
    }

    var kept = protocols.summaries(SAALETAL, DOGS);
    assertThat(kept).hasSize(32);
    assertThat(kept.subList(30, 32)).extracting(ProtocolSummary::number).containsExactly(2, 1);
    assertThat(kept.getFirst().number()).isEqualTo(34);
    assertThat(protocols.newestSummary(SAALETAL, DOGS)).contains(kept.getFirst());
    assertThat(protocols.firstAt(SAALETAL, DOGS)).contains(first.at());
  }

  private KeptProtocol keep(TrialRun.Done done) {
    return protocols.keep(SAALETAL, SUBJECT, done, SOFTWARE, 3, KIM);
  }

  private Outcome<KeptProtocol> sign(int number, String sha256, TrialRun.Subject now) {
    return protocols.sign(SAALETAL, DOGS, number, sha256, now, SOFTWARE, UTE);
  }

  private static String refusal(Outcome<?> outcome) {
    return outcome instanceof Outcome.Held<?>(var findings)
        ? findings.list().stream().map(Finding::code).findFirst().orElseThrow()
        : "none";
  }
}
