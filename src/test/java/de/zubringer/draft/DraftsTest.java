package de.zubringer.draft;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DraftsTest {
  private static final Author KIM = new Author("kim", "coordinator");
  private static final String PROFILE = "municipalities/160510000000-erfurt/profile.yaml";
  private static final String DOG_TAX =
      "municipalities/160510000000-erfurt/connections/hundesteuer-anmeldung.yaml";

  @Autowired Drafts drafts;
  @Autowired Connections connections;
  @Autowired JdbcClient sql;

  @BeforeEach
  void live() throws IOException {
    LiveWorkspace.use(connections);
  }

  @AfterEach
  void noDrafts() {
    sql.sql("delete from draft_version").update();
  }

  @Test
  void isWhatIsLiveBeforeAnybodyChangesIt() {
    var draft = drafts.of(ERFURT);

    assertThat(draft.hasChanges()).isFalse();
    assertThat(draft.version()).isZero();
    assertThat(draft.workspace().folder().digest()).isEqualTo(connections.folder().digest());
    assertThat(draft.book().plans()).hasSameSizeAs(connections.current().plans());
  }

  @Test
  void laysChangesOverWhatIsLiveAndLeavesThatAlone() {
    change(ERFURT, DOG_TAX, text(DOG_TAX) + "# ein Entwurf\n");

    var draft = drafts.of(ERFURT);

    assertThat(draft.changed()).containsOnlyKeys(DOG_TAX);
    assertThat(version(draft)).isEqualTo(2);
    assertThat(connections.current().plansOf(ERFURT))
        .filteredOn(plan -> plan.leistung().id().equals("hundesteuer-anmeldung"))
        .allMatch(plan -> plan.version() == 1);
    assertThat(drafts.of(SAALETAL).hasChanges()).isFalse();
    assertThat(drafts.versions(ERFURT))
        .singleElement()
        .satisfies(one -> assertThat(one.by()).isEqualTo(KIM))
        .satisfies(one -> assertThat(one.action()).isEqualTo("edited"));
  }

  @Test
  void saysWhatIsWrongWithAChange() {
    change(ERFURT, DOG_TAX, text(DOG_TAX).replace("finanzwesen", "gibt-es-nicht"));

    assertThat(drafts.of(ERFURT).book().findings().hasErrors()).isTrue();
    assertThat(connections.current().findings().hasErrors()).isFalse();
  }

  @Test
  void keepsEveryVersionAndShowsItAsItWas() {
    change(ERFURT, DOG_TAX, text(DOG_TAX) + "# eins\n");
    change(ERFURT, DOG_TAX, text(DOG_TAX).replace("version: 1", "version: 3") + "# zwei\n");
    drafts.discard(ERFURT, KIM, "Hundesteuer", List.of(DOG_TAX));

    assertThat(drafts.versions(ERFURT)).extracting(DraftVersion::version).containsExactly(3, 2, 1);
    assertThat(text(drafts.at(ERFURT, 1).orElseThrow(), DOG_TAX)).contains("version: 2");
    assertThat(text(drafts.at(ERFURT, 2).orElseThrow(), DOG_TAX)).contains("version: 3");
    assertThat(text(drafts.at(ERFURT, 3).orElseThrow(), DOG_TAX)).contains("version: 1");
    assertThat(text(drafts.at(ERFURT, 0).orElseThrow(), DOG_TAX)).contains("version: 1");
    assertThat(drafts.at(ERFURT, 4)).isEmpty();
    assertThat(drafts.of(ERFURT).hasChanges()).isFalse();
  }

  @Test
  void givesTheDraftOfWhatIsLiveTheNextVersionOnce() {
    change(ERFURT, DOG_TAX, text(DOG_TAX) + "# einmal\n");
    assertThat(version(drafts.of(ERFURT))).isEqualTo(2);
    change(ERFURT, DOG_TAX, text(drafts.of(ERFURT).workspace(), DOG_TAX) + "# zweimal\n");
    assertThat(version(drafts.of(ERFURT))).isEqualTo(2);

    change(ERFURT, DOG_TAX, text(DOG_TAX).replace("version: 1", "version: 2"));
    assertThat(drafts.of(ERFURT).hasChanges()).isFalse();
  }

  @Test
  void leavesTheVersionOfAConnectionThatIsNotLive() {
    var permit = DOG_TAX.replace("hundesteuer-anmeldung", "hundesteuer-neu");
    change(ERFURT, permit, text(DOG_TAX));
    change(ERFURT, PROFILE, text(PROFILE) + "# nur das Profil\n");

    assertThat(text(drafts.of(ERFURT).workspace(), permit)).isEqualTo(text(DOG_TAX));
    assertThat(drafts.of(ERFURT).changed()).containsOnlyKeys(permit, PROFILE);
  }

  @Test
  void takesBackOnlyWhatSomebodyHasSeen() {
    change(ERFURT, DOG_TAX, text(DOG_TAX) + "# eins\n");
    change(ERFURT, DOG_TAX, text(DOG_TAX) + "# zwei\n");

    assertThat(drafts.discardSeen(ERFURT, 1, KIM, "Hundesteuer", List.of(DOG_TAX))).isFalse();
    assertThat(drafts.of(ERFURT).hasChanges()).isTrue();
    assertThat(drafts.discardSeen(ERFURT, 2, KIM, "Hundesteuer", List.of(DOG_TAX))).isTrue();
    assertThat(drafts.of(ERFURT).hasChanges()).isFalse();
  }

  @Test
  void writesNothingWhereNothingIsChanged() {
    var seen = drafts.change(ERFURT, KIM, draft -> DraftChange.none(draft.version()));

    assertThat(seen).isZero();
    assertThat(drafts.versions(ERFURT)).isEmpty();
  }

  @Test
  void takesNoFileOfSomebodyElse() {
    for (var path :
        List.of(
            "municipalities/160745011000-vg-suedliches-saaletal/profile.yaml",
            "packages/hundesteuer-anmeldung/1.0.0/package.yaml",
            "municipalities/x",
            "workspace.yaml")) {
      assertThatThrownBy(() -> change(ERFURT, path, "format: profile/1\n"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(drafts.versions(ERFURT)).isEmpty();
    var member = "municipalities/160745011008-bucha/profile.yaml";
    change(SAALETAL, member, text(member) + "# geprüft\n");
    assertThat(drafts.of(SAALETAL).changed()).containsOnlyKeys(member);
  }

  @Test
  void saysWhatHasChangedLiveUnderneathAndLetsSomebodyDecide() throws IOException {
    change(ERFURT, PROFILE, text(PROFILE) + "# im Entwurf\n");
    change(ERFURT, DOG_TAX, text(DOG_TAX) + "# im Entwurf\n");
    goLive(PROFILE, text(PROFILE) + "# im Betrieb\n");
    try {
      assertThat(drafts.of(ERFURT).overtaken()).containsExactly(PROFILE);
      change(ERFURT, DOG_TAX, text(DOG_TAX) + "# noch einmal\n");
      assertThat(drafts.of(ERFURT).overtaken()).containsExactly(PROFILE);

      drafts.keepOvertaken(ERFURT, KIM, "Profil");

      assertThat(drafts.of(ERFURT).overtaken()).isEmpty();
      assertThat(text(drafts.of(ERFURT).workspace(), PROFILE)).contains("im Entwurf");
      goLive(PROFILE, text(PROFILE) + "# im Betrieb, noch einmal\n");
      drafts.discard(ERFURT, KIM, "profile.yaml", List.of(PROFILE));
      assertThat(drafts.of(ERFURT).changed()).containsOnlyKeys(DOG_TAX);
      assertThat(drafts.of(ERFURT).overtaken()).isEmpty();
    } finally {
      connections.goLive(Folder.read(LiveWorkspace.FOLDER), "Test");
    }
  }

  @Test
  void whatWasReleasedIsNoChangeAnyMore() throws IOException {
    change(ERFURT, DOG_TAX, text(DOG_TAX) + "# fertig\n");
    goLive(DOG_TAX, text(drafts.of(ERFURT).workspace(), DOG_TAX));
    try {
      assertThat(drafts.of(ERFURT).hasChanges()).isFalse();
      assertThat(drafts.of(ERFURT).overtaken()).isEmpty();
    } finally {
      connections.goLive(Folder.read(LiveWorkspace.FOLDER), "Test");
    }
  }

  private void change(MunicipalityId owner, String path, String content) {
    drafts.change(
        owner,
        KIM,
        draft -> new DraftChange<>("edited", path, files(path, content), draft.version()));
  }

  private static SortedMap<String, byte[]> files(String path, String content) {
    return new TreeMap<>(java.util.Map.of(path, content.getBytes(UTF_8)));
  }

  private void goLive(String path, String content) {
    var files = new TreeMap<>(connections.folder().files());
    files.put(path, content.getBytes(UTF_8));
    assertThat(connections.goLive(new Folder(files), "Test").hasErrors()).isFalse();
  }

  /** As it is live. */
  private String text(String path) {
    return text(connections.workspace(), path);
  }

  private static String text(Workspace workspace, String path) {
    return new String(workspace.file(path).orElseThrow(), UTF_8);
  }

  private static int version(Draft draft) {
    return draft.book().plansOf(ERFURT).stream()
        .filter(plan -> plan.leistung().id().equals("hundesteuer-anmeldung"))
        .findFirst()
        .orElseThrow()
        .version();
  }
}
