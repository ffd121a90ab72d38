package de.zubringer.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Spot;
import de.zubringer.responsibility.Query;
import de.zubringer.testing.TestDatabase;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConnectionsTest {
  private static final String RULES =
      "lands/16-thueringen/responsibilities/hundesteuer-anmeldung.yaml";
  private static final String PACKAGE = "packages/hundesteuer-anmeldung/1.0.0";
  private static final String ERFURT = "municipalities/160510000000-erfurt/profile.yaml";
  private static final String GERA = "municipalities/160520000000-gera/profile.yaml";
  private static final String SAMPLE = PACKAGE + "/samples/zwei-hunde.json";
  private static final Query QUERY =
      Query.of(new LeikaKey("99102013104000"), new Ars("160745011079"), LocalDate.of(2026, 11, 23));

  private final DataSource database = TestDatabase.fresh();
  private final TransactionTemplate inTransaction =
      new TransactionTemplate(new DataSourceTransactionManager(database));

  @Test
  void aNewRuleIsLiveInTheOtherNodeWithinTwoSeconds() throws IOException {
    var one = node();
    var other = node();
    goLive(one, Folder.read(Path.of("workspace/thueringen")));
    follow(other);
    assertThat(basis(other)).isEqualTo(basis(one)).doesNotContain("Neu");

    goLive(one, changed());
    var start = System.nanoTime();
    follow(other);
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(basis(other)).contains("Neue Grundlage");
    assertThat(other.current().snapshot()).isEqualTo(one.current().snapshot());
    assertThat(took).as("beside the pause between two looks").isLessThan(Duration.ofMillis(1500));
  }

  @Test
  void followingChangesNothingWhereNothingIsNewer() throws IOException {
    var one = node();
    follow(one);
    assertThat(one.current().snapshot()).isZero();
    goLive(one, Folder.read(Path.of("workspace/thueringen")));
    var book = one.current();
    follow(one);
    assertThat(one.current()).isSameAs(book);
  }

  @Test
  void neverTakesOtherContentUnderTheVersionOfAPackage() throws IOException {
    var node = node();
    var folder = Folder.read(Path.of("workspace/thueringen"));
    goLive(node, folder);
    var before = node.current().snapshot();
    goLive(node, folder);
    assertThat(node.current().snapshot()).isGreaterThan(before);
    var live = node.current().snapshot();

    var changed = new TreeMap<>(folder.files());
    changed.merge(SAMPLE, new byte[] {' '}, ConnectionsTest::together);
    var findings = inTransaction.execute(status -> node.goLive(new Folder(changed), "test"));

    assertThat(findings)
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("package-changed");
              assertThat(finding.arguments()).containsExactly(PACKAGE, SAMPLE);
            });
    assertThat(node.current().snapshot()).isEqualTo(live);
  }

  @Test
  void takesOnlyWhatChangedInAFolderAndKeepsWhatWasReleasedMeanwhile() throws IOException {
    var node = node();
    var folder = Folder.read(Path.of("workspace/thueringen"));
    assertThat(takeOver(node, folder)).noneMatch(ConnectionsTest::isError);
    goLive(node, with(folder, ERFURT, "# freigegeben\n"));

    var edited = with(with(folder, GERA, "# bearbeitet\n"), "notizen.txt", "neu");
    assertThat(takeOver(node, edited)).noneMatch(ConnectionsTest::isError);

    assertThat(text(node, ERFURT)).endsWith("# freigegeben\n");
    assertThat(text(node, GERA)).endsWith("# bearbeitet\n");
    assertThat(text(node, "notizen.txt")).isEqualTo("neu");
    assertThat(takeOver(node, with(folder, GERA, "# bearbeitet\n")))
        .noneMatch(ConnectionsTest::isError);
    assertThat(node.folder().files()).doesNotContainKey("notizen.txt");
    assertThat(text(node, ERFURT)).endsWith("# freigegeben\n");
  }

  @Test
  void takesNothingOfAFolderIfAFileChangedOnBothSides() throws IOException {
    var node = node();
    var folder = Folder.read(Path.of("workspace/thueringen"));
    takeOver(node, folder);
    goLive(node, with(folder, ERFURT, "# freigegeben\n"));
    var live = node.current().snapshot();

    var findings = takeOver(node, with(with(folder, GERA, "# x\n"), ERFURT, "# bearbeitet\n"));

    assertThat(findings)
        .filteredOn(ConnectionsTest::isError)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo("folder-and-live");
              assertThat(one.spot()).extracting(Spot::file).isEqualTo(ERFURT);
            });
    assertThat(node.current().snapshot()).isEqualTo(live);
    assertThat(takeOver(node, with(folder, ERFURT, "# freigegeben\n")))
        .noneMatch(ConnectionsTest::isError);
  }

  @Test
  void filesAreThoseOfTheBookSomebodyLooksAt() throws IOException {
    var node = node();
    var folder = Folder.read(Path.of("workspace/thueringen"));
    goLive(node, folder);
    var looked = node.current();
    goLive(node, with(folder, ERFURT, "# freigegeben\n"));

    assertThat(node.workspace(looked.snapshot()).file(ERFURT)).contains(folder.files().get(ERFURT));
    assertThat(text(node, ERFURT)).endsWith("# freigegeben\n");
    assertThat(node.workspace()).isSameAs(node.workspace());
    assertThat(node.current().catalogue())
        .as("packages and systems are not compiled again for a profile")
        .isSameAs(looked.catalogue());
    assertThat(node.at(looked.snapshot())).isSameAs(looked);
  }

  private List<Finding> takeOver(Connections node, Folder folder) {
    return inTransaction.execute(status -> node.takeOver(folder, path -> true, "test")).list();
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private static Folder with(Folder folder, String path, String end) {
    var files = new TreeMap<>(folder.files());
    files.merge(path, end.getBytes(StandardCharsets.UTF_8), ConnectionsTest::together);
    return new Folder(files);
  }

  private static String text(Connections node, String path) {
    return new String(
        Objects.requireNonNull(node.folder().files().get(path)), StandardCharsets.UTF_8);
  }

  private static byte[] together(byte[] one, byte[] two) {
    return (new String(one, StandardCharsets.UTF_8) + new String(two, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Connections node() {
    var clock = InstantSource.system();
    var sql = JdbcClient.create(database);
    var snapshots = new SnapshotStore(sql, clock);
    var packages = new PackageVersions(new PackageStore(sql), snapshots);
    return new Connections(snapshots, packages, event -> {}, clock);
  }

  private void goLive(Connections node, Folder folder) {
    inTransaction.executeWithoutResult(
        status -> assertThat(node.goLive(folder, "test").hasErrors()).isFalse());
  }

  private void follow(Connections node) {
    inTransaction.executeWithoutResult(status -> node.follow());
  }

  private static String basis(Connections node) {
    return String.valueOf(node.current().resolve(QUERY).reasons().get(1).legalBasis());
  }

  private static Folder changed() throws IOException {
    var files = new TreeMap<>(Folder.read(Path.of("workspace/thueringen")).files());
    var text = new String(files.getOrDefault(RULES, new byte[0]), StandardCharsets.UTF_8);
    assertThat(text).contains("§ 47 ThürKO");
    files.put(
        RULES, text.replace("§ 47 ThürKO", "Neue Grundlage").getBytes(StandardCharsets.UTF_8));
    return new Folder(files);
  }
}
