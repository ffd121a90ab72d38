package de.zubringer.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final String ERFURT = "municipalities/160510000000-erfurt/";
  private static final String DOGS = ERFURT + "connections/hundesteuer-anmeldung.yaml";
  private static final String BUILDING = ERFURT + "connections/baugenehmigung.yaml";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  @Test
  void takesThePackageWhereTheConnectionSaysNothing() {
    var retention = retention(WorkspaceFiles.reference(), "hundesteuer-anmeldung");

    assertThat(retention.afterDelivery()).isEqualTo(Period.ofDays(30));
    assertThat(retention.afterRefusal()).isEqualTo(Period.ofDays(30));
    assertThat(retention.whileHeld()).isEqualTo(Period.ofDays(180));
    assertThat(retention.inInbox()).isEmpty();
    assertThat(retention.heldByItself()).isFalse();
    assertThat(retention.handOver()).isEmpty();
  }

  @Test
  void letsTheAdministrationDiffer() {
    var files =
        with(
            DOGS,
            """
            retention:
              afterDelivery: P2M
              afterRefusal: P7D
              held: automatic
              legalBasis: Aktenordnung der Stadt
            """);

    var retention = retention(files, "hundesteuer-anmeldung");

    assertThat(retention.afterDelivery()).isEqualTo(Period.ofMonths(2));
    assertThat(retention.afterRefusal()).isEqualTo(Period.ofDays(7));
    assertThat(retention.heldByItself()).isTrue();
    assertThat(retention.legalBasis()).isEqualTo("Aktenordnung der Stadt");
    assertThat(marks(files)).isEmpty();
  }

  @Test
  void findsContradictionsWithTheirLine() {
    assertThat(marks(with(DOGS, "retention:\n  afterDelivery: P60D\n")))
        .containsExactly(at(DOGS, "afterDelivery", "retention-longer"));
    assertThat(marks(with(DOGS, "retention:\n  whileHeld: P13D\n")))
        .containsExactly(at(DOGS, "whileHeld", "retention-held-short"));
    assertThat(marks(with(DOGS, "retention:\n  afterRefusal: PT5H\n")))
        .containsExactly(at(DOGS, "afterRefusal", "retention-duration"));
    assertThat(marks(with(DOGS, "retention:\n  afterRefusal: P0D\n")))
        .containsExactly(at(DOGS, "afterRefusal", "retention-duration"));
    assertThat(marks(with(DOGS, "retention:\n  afterRefusal: P31D\n")))
        .as("like after a delivery, where the package says nothing")
        .containsExactly(at(DOGS, "afterRefusal", "retention-longer"));
    assertThat(marks(with(DOGS, "retention:\n  inInbox: P2Y\n")))
        .singleElement()
        .asString()
        .endsWith("warning retention-no-inbox");
    assertThat(marks(with(BUILDING, "retention:\n  filePlan: {number: \"632\", appraisal: A}\n")))
        .containsExactly(at(BUILDING, "filePlan", "retention-hand-over-missing"));
    assertThat(
            marks(
                with(
                    BUILDING,
                    "retention:\n  filePlan: {number: \"1\", appraisal: B, handOver: {system: gibtesnicht}}\n")))
        .singleElement()
        .asString()
        .endsWith("error system-not-installed");
    assertThat(
            marks(
                with(
                    BUILDING,
                    "retention:\n  filePlan: {number: \"1\", appraisal: B, handOver: {system: posteingang}}\n")))
        .singleElement()
        .asString()
        .endsWith("error retention-not-records");
    assertThat(marks(with(DOGS, "retention:\n  filePlan: {number: \"1\", appraisal: V}\n")))
        .isEmpty();
  }

  @Test
  void findsAVorgangThatIsKeptLongerThanThePackageSays() {
    var path = "packages/hundesteuer-anmeldung/1.0.0/package.yaml";
    var files =
        with(DOGS, "retention:\n  inInbox: P3Y\n")
            .replace(path, "  whileHeld: P180D\n", "  whileHeld: P180D\n  inInbox: P2Y\n");

    assertThat(marks(files)).contains(at(DOGS, "inInbox", "retention-longer"));
  }

  @Test
  void findsADurationOfAPackageThatIsNone() {
    var path = "packages/hundesteuer-anmeldung/1.0.0/package.yaml";
    var files = WorkspaceFiles.reference().replace(path, "whileHeld: P180D", "whileHeld: P3D");

    assertThat(marks(files))
        .contains(path + ":" + files.lineOf(path, "whileHeld") + " error retention-held-short");
  }

  private String at(String file, String key, String code) {
    var line = line(file, key);
    return file + ":" + line + " error " + code;
  }

  /** Where the block stands that was put in. */
  private static int line(String file, String key) {
    return with(file, "retention:\n  " + key + ": P1D\n").lineOf(file, "  " + key + ":");
  }

  private static WorkspaceFiles with(String file, String block) {
    return WorkspaceFiles.reference().replace(file, "answers:\n", block + "answers:\n");
  }

  private static Retention retention(WorkspaceFiles files, String leistung) {
    return PlanBook.compile(0, files.read(), DAY).plans().stream()
        .filter(plan -> plan.body().ars().digits().equals("160510000000"))
        .filter(plan -> plan.leistung().id().equals(leistung))
        .findFirst()
        .orElseThrow()
        .retention();
  }

  private static List<String> marks(WorkspaceFiles files) {
    return WorkspaceFiles.marks(PlanBook.compile(0, files.read(), DAY).findings()).stream()
        .filter(mark -> !mark.contains(" hint "))
        .toList();
  }
}
