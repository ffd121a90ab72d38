package de.zubringer.draft;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class FolderImportsTest {
  private static final Author KIM = new Author("kim", "coordinator");
  private static final String FOLDER = "municipalities/160660092092-zella-mehlis/";
  private static final String PROFILE = FOLDER + "profile.yaml";
  private static final String RULES = FOLDER + "responsibilities.yaml";
  private static final String PLAN = FOLDER + "connections/hundesteuer-anmeldung.yaml";

  @Autowired FolderImports imports;
  @Autowired Drafts drafts;
  @Autowired Connections connections;
  @Autowired JdbcClient sql;

  private final TreeMap<String, byte[]> folder = new TreeMap<>();

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
    forget();
    folder.putAll(connections.folder().files());
  }

  @AfterEach
  void asBefore() throws IOException {
    forget();
    var before = Folder.read(LiveWorkspace.FOLDER);
    if (!connections.folder().digest().equals(before.digest())) {
      assertThat(connections.goLive(before, "Test").hasErrors()).isFalse();
    }
  }

  private void forget() {
    sql.sql("delete from draft_version").update();
    sql.sql("delete from connection_folder").update();
  }

  @Test
  void whatWasTakenOnceIsNotTakenAgainOverWhatWasWrittenHereSince() {
    append(PROFILE, "# aus dem Ordner\n");
    append(PLAN, "# aus dem Ordner\n");
    assertThat(take()).isEmpty();
    assertThat(drafts.of(ZELLA_MEHLIS).changed()).containsOnlyKeys(PROFILE, PLAN);
    write(PROFILE, draft(PROFILE) + "# auf dem Server\n");

    assertThat(take()).isEmpty();

    assertThat(draft(PROFILE)).endsWith("# aus dem Ordner\n# auf dem Server\n");
    assertThat(drafts.versions(ZELLA_MEHLIS)).hasSize(2);
  }

  @Test
  void aFileThatOnlyGotItsNextNumberHereIsTakenAgainWhenItChanges() {
    append(PLAN, "# eins\n");
    assertThat(take()).isEmpty();
    append(PLAN, "# zwei\n");

    assertThat(take()).isEmpty();

    assertThat(draft(PLAN)).contains("version: 2").endsWith("# eins\n# zwei\n");
  }

  @Test
  void takesFurtherFilesAfterOneWasEditedHereAndReleased() {
    append(PROFILE, "# aus dem Ordner\n");
    take();
    write(PROFILE, draft(PROFILE) + "# auf dem Server\n");
    goLive(new TreeMap<>(drafts.of(ZELLA_MEHLIS).changed()));
    append(RULES, "# aus dem Ordner\n");

    assertThat(take()).isEmpty();

    assertThat(drafts.of(ZELLA_MEHLIS).changed()).containsOnlyKeys(RULES);
    assertThat(draft(PROFILE)).endsWith("# auf dem Server\n");
  }

  @Test
  void takesNothingIfAFileChangedOnBothSides() {
    append(PROFILE, "# aus dem Ordner\n");
    append(RULES, "# aus dem Ordner\n");
    write(PROFILE, draft(PROFILE) + "# auf dem Server\n");

    assertThat(take()).singleElement().satisfies(one -> is(one, "folder-and-draft", PROFILE));

    assertThat(draft(RULES)).doesNotContain("aus dem Ordner");
    assertThat(take()).as("nor is it noted").hasSize(1);
  }

  @Test
  void namesWhatIsGoneEachTimeUntilItIsGoneHereToo() {
    var plan = folder.remove(PLAN);
    assertThat(plan).isNotNull();
    for (var time : List.of("once", "again")) {
      assertThat(take()).as(time).singleElement().satisfies(one -> is(one, "folder-gone", PLAN));
    }
    assertThat(drafts.versions(ZELLA_MEHLIS)).isEmpty();

    goLive(new TreeMap<>());

    assertThat(take()).isEmpty();
  }

  @Test
  void filesOfOthersStayToBeTakenByThem() {
    var erfurt = "municipalities/160510000000-erfurt/profile.yaml";
    append(erfurt, "# aus dem Ordner\n");
    assertThat(take()).isEmpty();
    assertThat(drafts.of(ERFURT).changed()).isEmpty();

    assertThat(imports.take(ERFURT, KIM, new Folder(folder)).list()).isEmpty();

    assertThat(drafts.of(ERFURT).changed()).containsOnlyKeys(erfurt);
  }

  private List<Finding> take() {
    return imports.take(ZELLA_MEHLIS, KIM, new Folder(folder)).list();
  }

  private static void is(Finding finding, String code, String path) {
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.spot()).isNotNull();
    assertThat(String.valueOf(finding.spot())).contains(path);
  }

  private void append(String path, String end) {
    var text = new String(folder.getOrDefault(path, new byte[0]), UTF_8);
    folder.put(path, (text + end).getBytes(UTF_8));
  }

  private void write(String path, String content) {
    var files = new TreeMap<>(Map.of(path, content.getBytes(UTF_8)));
    drafts.change(ZELLA_MEHLIS, KIM, draft -> new DraftChange<>("edited", "", files, true));
  }

  private String draft(String path) {
    return new String(drafts.of(ZELLA_MEHLIS).workspace().file(path).orElseThrow(), UTF_8);
  }

  /** As a release would; a file the folder no longer has is taken out of operation. */
  private void goLive(Map<String, byte[]> changed) {
    var files = new TreeMap<>(connections.folder().files());
    files.putAll(changed);
    files.keySet().retainAll(folder.keySet());
    assertThat(connections.goLive(new Folder(files), "Test").hasErrors()).isFalse();
  }
}
