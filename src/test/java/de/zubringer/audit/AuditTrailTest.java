package de.zubringer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.audit.ChainReport.Break;
import de.zubringer.audit.ChainReport.Kind;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import de.zubringer.vault.Vault;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AuditTrailTest {
  private static final MunicipalityId HERE = MunicipalityId.of("990010000000");
  private static final MunicipalityId THERE = MunicipalityId.of("990020001001");
  private static final Author KIM = new Author("kim", "head");
  private static final String DIGEST = "00ff";

  @Autowired AuditTrail trail;
  @Autowired JdbcClient sql;
  @Autowired Vault vault;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void empty() {
    sql.sql("alter table audit_entry disable trigger user").update();
    for (var table : List.of("audit_entry", "audit_head")) {
      sql.sql("delete from " + table + " where municipality like '9900%'").update();
    }
  }

  @Test
  void keepsWhoDidWhatInTheOrderOfDoing() {
    trail.append(HERE, KIM, "trial-signed", "hund", DIGEST);
    trail.append(HERE, new Author("ute", "coordinator"), "released", "hund", "");
    trail.append(HERE, KIM, "trial-signed", "wohngeld", DIGEST);

    var about = trail.about(HERE, "hund");

    assertThat(about).extracting(AuditEntry::action).containsExactly("released", "trial-signed");
    assertThat(about.getLast().by()).isEqualTo(KIM);
    assertThat(about.getLast().digest()).isEqualTo(DIGEST);
    assertThat(trail.about(THERE, "hund")).isEmpty();
    assertThat(trail.firstBroken(HERE)).isEmpty();
    assertThat(trail.firstBroken(THERE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set by_name = 'eve' where entry = 2",
        "update audit_entry set about = 'x' where entry = 2",
        "update audit_entry set digest = 'ff00' where entry = 2",
        "update audit_entry set at = at + interval '1 second' where entry = 2",
        "update audit_entry set hash = 'ff' where entry = 2",
        "update audit_entry set seal = 'ff' where entry = 2",
        "delete from audit_entry where entry = 2",
        "update audit_entry set entry = case entry when 2 then 9 else 2 end where entry in (2, 3)"
      })
  void findsWhatWasChangedRemovedOrReordered(String change) {
    threeEntries();

    sql.sql(change + " and municipality = '" + HERE + "'").update();

    assertThat(trail.firstBroken(HERE)).contains(2L);
  }

  @Test
  void findsThatTheEndIsMissing() {
    threeEntries();

    sql.sql("delete from audit_entry where entry = 3 and municipality = '" + HERE + "'").update();
    assertThat(trail.firstBroken(HERE)).contains(3L);

    sql.sql("update audit_head set entry = 2 where municipality = '" + HERE + "'").update();
    assertThat(trail.firstBroken(HERE)).contains(3L);

    sql.sql("delete from audit_entry where municipality = '" + HERE + "'").update();
    assertThat(trail.firstBroken(HERE)).contains(1L);
  }

  @Test
  void lettersOfOneAdministrationDoNotFitAnother() {
    threeEntries();

    sql.sql("update audit_entry set municipality = '" + THERE + "' where municipality like '9900%'")
        .update();

    assertThat(trail.firstBroken(THERE)).contains(1L);
  }

  @Test
  void manyAtOnceMakeOneChain() throws Exception {
    Callable<Long> write = () -> trail.append(HERE, KIM, "answered", "hund", "").entry();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var numbers =
          threads.invokeAll(List.of(write, write, write, write, write, write)).stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 6).boxed().toList());
    }
    assertThat(trail.firstBroken(HERE)).isEmpty();
  }

  @Test
  void somebodyMustBeNamed() {
    assertThatThrownBy(() -> new Author(" ", "head")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Author("kim", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesEveryPlaceThatIsNotWhatWasWritten() {
    threeEntries();
    threeEntries();

    sql.sql("update audit_entry set about = 'x' where entry = 2 and municipality = ?")
        .param(HERE.toString())
        .update();
    sql.sql("delete from audit_entry where entry in (4, 6) and municipality = ?")
        .param(HERE.toString())
        .update();

    var report = new AuditCheck(sql, vault).check(HERE);

    assertThat(report.breaks())
        .containsExactly(
            new Break(2, Kind.CHANGED), new Break(4, Kind.MISSING), new Break(6, Kind.CUT_OFF));
    assertThat(report.entries()).isEqualTo(4);
  }

  @Test
  void findsThatAWholeChainIsGone() {
    threeEntries();
    assertThat(check().chains()).contains(HERE, AuditTrail.REGISTER);

    for (var table : List.of("audit_entry", "audit_head")) {
      sql.sql("delete from " + table + " where municipality = ?").param(HERE.toString()).update();
    }

    assertThat(check().chains()).contains(HERE);
    assertThat(check().check(HERE).breaks()).containsExactly(new Break(1, Kind.CHAIN_MISSING));
  }

  @Test
  void findsThatTheRegisterForgotAChain() {
    threeEntries();
    sql.sql("delete from audit_entry where municipality = ? and about = ?")
        .param(AuditTrail.REGISTER.toString())
        .param(HERE.toString())
        .update();

    assertThat(check().check(HERE).breaks()).containsExactly(new Break(1, Kind.CHAIN_UNKNOWN));
    assertThat(check().check(AuditTrail.REGISTER).breaks()).isNotEmpty();
    for (var table : List.of("audit_entry", "audit_head")) {
      sql.sql("delete from " + table).update(); // for the tests after this one
    }
  }

  @Test
  void findsWhatAnotherAppendedByHand() {
    threeEntries();
    sql.sql(
            """
            insert into audit_entry
            select municipality, 4, at, by_name, by_role, action, about, digest, hash, seal
            from audit_entry where entry = 3 and municipality = ?
            """)
        .param(HERE.toString())
        .update();

    assertThat(check().check(HERE).breaks())
        .containsExactly(new Break(4, Kind.CHANGED), new Break(5, Kind.CUT_OFF));
  }

  @Test
  void theDatabaseItselfRefusesChanges() {
    threeEntries();
    sql.sql("alter table audit_entry enable trigger user").update();

    for (var change :
        List.of(
            "update audit_entry set about = 'x'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThatThrownBy(() -> sql.sql(change).update()).hasMessageContaining("append-only");
    }
  }

  @Test
  void walksAChainLongerThanItReadsAtATime() {
    transaction.executeWithoutResult(
        done -> {
          for (var number = 0; number < 1001; number++) {
            trail.append(HERE, KIM, "answered", "hund", "");
          }
        });

    assertThat(check().check(HERE).breaks()).isEmpty();
    assertThat(check().check(HERE).entries()).isEqualTo(1001);
  }

  private AuditCheck check() {
    return new AuditCheck(sql, vault);
  }

  private void threeEntries() {
    for (var action : List.of("one", "two", "three")) {
      trail.append(HERE, KIM, action, "hund", DIGEST);
    }
    assertThat(trail.firstBroken(HERE)).isEmpty();
  }
}
