package de.zubringer.fitgap.repair;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.fitgap.AssessedGap;
import de.zubringer.fitgap.FitGaps;
import de.zubringer.fitgap.Fix;
import de.zubringer.fitgap.Gap;
import de.zubringer.fitgap.repair.Repair.Ask;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class RepairTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final String FOLDER = "municipalities/160745011000-vg-suedliches-saaletal/";
  private static final String PROFILE = FOLDER + "profile.yaml";
  private static final String PLAN = FOLDER + "connections/hundesteuer-anmeldung.yaml";
  private static final String HUND = "hundesteuer-anmeldung";
  private static final String SAALETAL = "160745011000";

  private static final State REFERENCE = State.of(read(), SAALETAL, HUND);

  /** One state of a workspace with the adaptation in it. */
  private record State(Workspace workspace, PlanBook book, Adaptation adaptation) {
    static State of(Workspace workspace, String ars, String leistung) {
      var book = PlanBook.compile(0, workspace, DAY);
      return switch (Adaptation.find(book, ars, leistung, DAY)) {
        case Outcome.Done<Adaptation>(var found) -> new State(workspace, book, found);
        case Outcome<Adaptation> other -> throw new AssertionError(other);
      };
    }

    Stream<Gap> gaps() {
      return new FitGaps(workspace, book, DAY).of(adaptation).gaps().stream().map(AssessedGap::gap);
    }

    Repair repair() {
      return new Repair(workspace, adaptation, "coordinator", DAY);
    }
  }

  @Test
  void signsADocumentAndTheGapIsGone() {
    var state = reference();
    var gap = gap(state, "gap-paper-draft/");
    assertThat(Repair.asks(gap.fixes().getFirst())).contains(Ask.NOTHING);

    var files = state.repair().files(gap.fixes().getFirst(), "").orElseThrow();

    assertThat(text(files.get(PROFILE)))
        .contains("verzeichnis-art30: {state: signed, date: 2026-11-30}");
    var after = State.of(state.workspace().over(files), SAALETAL, HUND);
    assertThat(after.gaps().map(Gap::key)).doesNotContain(gap.key());
  }

  @Test
  void repairsWhatEveryGapProposesWithoutASingleFault() {
    var tried = 0;
    for (var state : List.of(reference(), State.of(read(), "160700000000", "baugenehmigung"))) {
      for (var gap : state.gaps().toList()) {
        for (var fix : gap.fixes()) {
          var files = state.repair().files(fix, "");
          if (Repair.asks(fix).equals(Optional.of(Ask.NOTHING)) && files.isPresent()) {
            tried++;
            var after = state.workspace().over(files.get());
            files
                .get()
                .keySet()
                .forEach(path -> assertThat(after.document(path).orElseThrow().sound()).isTrue());
          }
        }
      }
    }
    assertThat(tried).isPositive();
  }

  @Test
  void turnsAWordForAnAreaIntoItsList() {
    var fix = fix("cover", PLAN, "covers", "160745011200");
    var files = reference().repair().files(fix, "").orElseThrow();
    assertThat(text(files.get(PLAN)))
        .contains("covers: [\"1607450110")
        .contains("\"160745011200\"]")
        .doesNotContain("covers: members");
  }

  @Test
  void writesAnAnswerWithItsAuthor() {
    var fix = fix("as-package", PLAN, "answers.vierAugenAb", "5");
    assertThat(text(reference().repair().files(fix, "").orElseThrow().get(PLAN)))
        .contains("vierAugenAb: {value: \"5\", by: coordinator, date: 2026-11-30}");
  }

  @Test
  void asksForTheUnitThatGetsAFunction() {
    var fix = fix("function", PROFILE, "units[].functions", "kasse2");
    assertThat(Repair.asks(fix)).contains(Ask.UNIT);
    var repair = reference().repair();
    assertThat(text(repair.files(fix, "ordnung").orElseThrow().get(PROFILE)))
        .contains("functions: [ordnung, kasse2]");
    assertThat(repair.files(fix, "gibt-es-nicht")).isEmpty();
    assertThat(repair.files(fix, "")).isEmpty();
  }

  @Test
  void asksForAMailbox() {
    var fix = new Fix("mailbox", List.of("x"), new Fix.Change(PROFILE, "units[0].mailbox", null));
    assertThat(Repair.asks(fix)).contains(Ask.EMAIL);
    var repair = reference().repair();
    assertThat(text(repair.files(fix, "kasse@amt.example").orElseThrow().get(PROFILE)))
        .contains("mailbox: \"kasse@amt.example\"");
    for (var bad : List.of("", "kasse", "a@b c", "a@b\nx: 1", "\"@\"", "kasse@amt")) {
      assertThat(repair.files(fix, bad)).isEmpty();
    }
  }

  @Test
  void beginsAProfile() {
    var path = "municipalities/160530000000-jena/profile.yaml";
    var files = reference().repair().files(fix("profile", path, "ars", "160530000000"), "");
    assertThat(text(files.orElseThrow().get(path))).contains("ars: \"160530000000\"");
    assertThat(reference().repair().files(fix("profile", PROFILE, "ars", "1"), "")).isEmpty();
  }

  @Test
  void leavesFilesOfOthersAlone() {
    for (var path :
        List.of(
            "systems/kommunalsteuer-csv/mappings/hundesteuer-anmeldung.yaml",
            "../municipalities/160745011000-x/profile.yaml",
            "workspace.yaml")) {
      var fix = fix("x", path, "rows", "1");
      assertThat(Repair.asks(fix)).isEmpty();
      assertThat(reference().repair().files(fix, "")).isEmpty();
    }
    assertThat(Repair.asks(new Fix("x", List.of(), null))).isEmpty();
  }

  @Test
  void leavesABrokenFileAlone() {
    var broken =
        State.of(
            WorkspaceFiles.reference().replace(PROFILE, "units:", "units: 7\nx:").read(),
            SAALETAL,
            HUND);
    assertThat(broken.repair().files(fix("sign", PROFILE, "documents.avv.state", "signed"), ""))
        .isEmpty();
  }

  private static Fix fix(String code, String file, String key, String value) {
    return new Fix(
        code,
        List.of(value),
        new Fix.Change(file, key, JsonNodeFactory.instance.stringNode(value)));
  }

  private static Gap gap(State state, String start) {
    return state.gaps().filter(one -> one.key().startsWith(start)).findFirst().orElseThrow();
  }

  private static State reference() {
    return REFERENCE;
  }

  private static Workspace read() {
    return WorkspaceFiles.reference().read();
  }

  private static String text(byte @Nullable [] bytes) {
    return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
  }
}
