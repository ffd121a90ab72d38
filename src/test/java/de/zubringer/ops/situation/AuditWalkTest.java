package de.zubringer.ops.situation;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.audit.EmptyTrail;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AuditWalkTest {
  private static final MunicipalityId OURS = MunicipalityId.of("990070001001");

  @Autowired AuditWalk walk;
  @Autowired AuditTrail trail;
  @Autowired Situations situations;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @BeforeEach
  @AfterEach
  void empty() {
    EmptyTrail.of(sql);
    sql.sql("delete from ops_audit_check").update();
  }

  @Test
  void notesHowTheChainsWereFound() {
    assertThat(walk.last()).isEmpty();
    assertThat(situations.now().auditBreaks()).isNull();
    transaction.executeWithoutResult(
        done -> trail.append(OURS, new Author("kim", "head"), "released", "x", ""));
    walk.walk();
    assertThat(walk.last().orElseThrow())
        .satisfies(
            found -> {
              assertThat(found.chains()).isGreaterThanOrEqualTo(2);
              assertThat(found.entries()).isGreaterThanOrEqualTo(2);
              assertThat(found.breaks()).isZero();
            });

    sql.sql("update audit_head set seal = 'x' where municipality = ?")
        .param(OURS.toString())
        .update();
    walk.walk();
    assertThat(walk.last().orElseThrow().breaks()).isOne();
    assertThat(situations.now().auditBreaks()).isOne();
  }
}
