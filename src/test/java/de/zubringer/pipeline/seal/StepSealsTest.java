package de.zubringer.pipeline.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.audit.AuditCheck;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StepSealsTest {
  private static final MunicipalityId HERE = MunicipalityId.of("990070001001");

  @Autowired StepSeals seals;
  @Autowired SampleJourneys samples;
  @Autowired AuditCheck audit;
  @Autowired JdbcClient sql;

  private JourneyId journey = new JourneyId(new UUID(0, 0));

  @BeforeEach
  void oneJourneySealed() {
    journey = samples.delivered(HERE, "Musterhausen", "{}");
    sealAll();
    sql.sql("alter table pipeline_step disable trigger pipeline_step_never_changed").update();
    sql.sql("alter table pipeline_seal disable trigger user").update();
  }

  @AfterEach
  void nothingIsLeft() {
    sql.sql("delete from pipeline_seal where municipality = ?").param(HERE.toString()).update();
    sql.sql("delete from pipeline_unsealed where municipality = ?").param(HERE.toString()).update();
    sql.sql("delete from pipeline_step where municipality = ?").param(HERE.toString()).update();
    sql.sql("alter table audit_entry disable trigger user").update();
    for (var table : List.of("audit_entry", "audit_head")) {
      sql.sql("delete from " + table + " where municipality = ?").param(HERE.toString()).update();
    }
  }

  @Test
  void sealsEveryStepOnceAndFindsThemWhole() {
    var report = check().check(HERE);

    assertThat(report.findings()).isEmpty();
    assertThat(report.waiting()).isZero();
    assertThat(report.steps()).isEqualTo(steps());
    assertThat(seals.seal(HERE)).as("nothing is left to seal").isFalse();
    assertThat(audit.check(HERE).breaks()).isEmpty();
  }

  @Test
  void goesOnWithStepsThatComeLater() {
    var before = check().check(HERE).steps();
    add(90, "ACCEPTED");
    assertThat(check().check(HERE).waiting()).isEqualTo(1);
    assertThat(check().check(HERE).findings()).isEmpty();

    sealAll();

    assertThat(check().check(HERE).steps()).isEqualTo(before + 1);
    assertThat(check().check(HERE).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "update pipeline_step set note = 'other' where seq = 2, audit-steps-changed",
    "update pipeline_step set at = at + interval '1 second' where seq = 1, audit-steps-changed",
    "update pipeline_step set kind = 'HELD' where seq = 1, audit-steps-changed",
    "delete from pipeline_step where seq = 2, audit-steps-changed",
    "update pipeline_step set seq = case seq when 1 then 91 else 1 end where seq in (1; 2), audit-steps-changed",
    "delete from pipeline_step where true, audit-steps-changed",
  })
  void findsWhatWasChangedRemovedOrReordered(String change, String code) {
    sql.sql(change.replace(';', ',') + " and municipality = ?").param(HERE.toString()).update();

    assertThat(codes()).contains(code);
    assertThat(check().check(HERE).findings().list().getFirst().arguments())
        .containsExactly(HERE.toString(), journey.toString());
  }

  @Test
  void findsWhatWasSlippedIn() {
    add(91, "ACCEPTED");
    sql.sql("delete from pipeline_unsealed where municipality = ?").param(HERE.toString()).update();

    assertThat(codes()).containsExactly("audit-steps-surplus");
  }

  @ParameterizedTest
  @CsvSource({
    "delete from pipeline_seal where true, audit-seal-missing",
    "update pipeline_seal set digests[1] = '\\x00' where true, audit-seal-changed",
    "update pipeline_seal set lasts[1] = lasts[1] - 1 where true, audit-seal-changed",
    "update pipeline_seal set block = block + 7 where true, audit-seal-unknown",
  })
  void findsThatASealWasTouched(String change, String code) {
    sql.sql(change + " and municipality = ?").param(HERE.toString()).update();

    assertThat(codes()).contains(code);
  }

  @Test
  void anErasureMayTakeOutNotesButNothingElse() {
    sql.sql("alter table pipeline_step enable trigger user").update();
    var cleared =
        sql.sql("update pipeline_step set note = '' where journey = ? and note <> ''")
            .param(journey.value())
            .update();
    assertThat(cleared).isPositive();
    assertThat(codes()).as("nothing says that it was erased").contains("audit-steps-changed");

    add(90, "ERASED");
    sealAll();
    assertThat(codes()).isEmpty();

    sql.sql("alter table pipeline_step disable trigger pipeline_step_never_changed").update();
    sql.sql("update pipeline_step set kind = 'HELD' where seq = 1 and journey = ?")
        .param(journey.value())
        .update();
    assertThat(codes()).containsExactly("audit-steps-changed");
  }

  @Test
  void theDatabaseItselfRefusesChanges() {
    sql.sql("alter table pipeline_step enable trigger user").update();
    sql.sql("alter table pipeline_seal enable trigger user").update();

    for (var change :
        List.of(
            "update pipeline_step set note = 'x'",
            "update pipeline_step set kind = 'x', note = ''",
            "update pipeline_seal set block = 9",
            "delete from pipeline_seal")) {
      assertThatThrownBy(() -> sql.sql(change).update()).hasMessageContaining("append-only");
    }
    sql.sql("alter table pipeline_seal disable trigger user").update();
  }

  private void add(int seq, String kind) {
    sql.sql("insert into pipeline_step values (?, ?, ?, ?, now(), '')")
        .params(List.of(journey.value(), HERE.toString(), seq, kind))
        .update();
  }

  private long steps() {
    return sql.sql("select count(*) from pipeline_step where municipality = ?")
        .param(HERE.toString())
        .query(Long.class)
        .single();
  }

  private void sealAll() {
    while (seals.seal(HERE)) {
      assertThat(seals.waiting()).isNotNull();
    }
  }

  private List<String> codes() {
    return check().check(HERE).findings().list().stream().map(Finding::code).toList();
  }

  private StepCheck check() {
    return new StepCheck(sql, audit);
  }
}
