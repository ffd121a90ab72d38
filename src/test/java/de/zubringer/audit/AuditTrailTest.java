package de.zubringer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
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

@ServerTest
class AuditTrailTest {
  private static final MunicipalityId HERE = MunicipalityId.of("990010000000");
  private static final MunicipalityId THERE = MunicipalityId.of("990020001001");
  private static final Author KIM = new Author("kim", "head");
  private static final String DIGEST = "00ff";

  @Autowired AuditTrail trail;
  @Autowired JdbcClient sql;

  @BeforeEach
  void empty() {
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

  private void threeEntries() {
    for (var action : List.of("one", "two", "three")) {
      trail.append(HERE, KIM, action, "hund", DIGEST);
    }
    assertThat(trail.firstBroken(HERE)).isEmpty();
  }
}
