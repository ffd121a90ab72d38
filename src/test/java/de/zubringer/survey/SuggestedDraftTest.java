package de.zubringer.survey;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SuggestedDraftTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final String GEWERBE = "gewerbeanmeldung";
  private static final String HUND = "hundesteuer-anmeldung";

  @Test
  void makesAWholePlanOfWhatIsKnown() {
    var workspace = WorkspaceFiles.reference().read();
    var made = draft(workspace, "160520000000", HUND);
    var path = "municipalities/160520000000-gera/connections/hundesteuer-anmeldung.yaml";

    assertThat(made.files()).containsKey(path);
    assertThat(text(made, path)).contains("covers: own", "state: draft", "version: 1", "intake:");
    var book = PlanBook.compile(0, workspace.over(made.files()), TODAY);
    assertThat(
            book.plans().stream().filter(one -> one.body().ars().digits().equals("160520000000")))
        .anyMatch(one -> one.leistung().id().equals(HUND));
  }

  @Test
  void marksWhatItTookFromSuggestions() {
    var workspace = WorkspaceFiles.reference().read();
    var made = draft(workspace, "160520000000", GEWERBE);
    assertThat(made.taken()).isNotEmpty();
    var all = made.files().keySet().stream().map(path -> text(made, path)).toList();
    assertThat(String.join("\n", all)).contains("by: coordinator", "from: suggestion");
    assertThat(made.after().open()).hasSizeLessThan(open(workspace));
  }

  @Test
  void leavesOpenWhichTargetItIsWhereNothingSuggestsOne() {
    var workspace = WorkspaceFiles.reference().read();
    var made = draft(workspace, "160530000000", HUND);
    var path = "municipalities/160530000000-jena/connections/hundesteuer-anmeldung.yaml";

    assertThat(text(made, path)).contains("target: {system: inbox}", "target: {state: unknown");
    assertThat(made.taken()).doesNotContain("target");
    assertThat(made.after().open()).anyMatch(one -> one.id().equals("target"));
  }

  @Test
  void writesNothingWhereThereIsAPlan() {
    var made = draft(WorkspaceFiles.reference().read(), "160510000000", HUND);
    assertThat(made.files()).isEmpty();
    assertThat(made.taken()).isEmpty();
  }

  private static int open(Workspace workspace) {
    var book = PlanBook.compile(0, workspace, TODAY);
    return Survey.of(workspace, book, adaptation(book, "160520000000", GEWERBE), TODAY)
        .open()
        .size();
  }

  private static SuggestedDraft draft(Workspace workspace, String ars, String leistung) {
    var book = PlanBook.compile(0, workspace, TODAY);
    return SuggestedDraft.of(
        workspace, book, adaptation(book, ars, leistung), TODAY, "coordinator");
  }

  private static Adaptation adaptation(PlanBook book, String ars, String leistung) {
    return switch (Adaptation.find(book, ars, leistung, TODAY)) {
      case Outcome.Done<Adaptation>(var found) -> found;
      case Outcome<Adaptation> other -> throw new AssertionError(other);
    };
  }

  private static String text(SuggestedDraft made, String path) {
    return new String(made.files().get(path), StandardCharsets.UTF_8);
  }
}
