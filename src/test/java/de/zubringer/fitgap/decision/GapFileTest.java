package de.zubringer.fitgap.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitgap.decision.GapDecision.Course;
import de.zubringer.kernel.Severity;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final String PATH = "municipalities/990000000000-musterstadt/gaps/hund.yaml";

  @Test
  void makesTheFileAndThenChangesOneEntry() {
    var assessed = GapDecision.assessed(Optional.empty(), "gap-a/b", DAY);
    var first = GapFile.with(Optional.empty(), "hund", assessed);
    assertSound(first);
    assertThat(first).contains("leistung: hund").contains("key: \"gap-a/b\"".replace("\"", ""));

    var decided = assessed.decided(Course.ACCEPT, "Das \"geht\": so\nnicht", "fachamt", DAY);
    var second = GapFile.with(Optional.of(first + "  # danach\n"), "hund", decided);
    assertSound(second);
    assertThat(second).contains("# danach");
    assertThat(book(second).present("gap-a/b")).contains(decided);

    var other = GapDecision.assessed(Optional.empty(), "gap-c", DAY);
    var third = GapFile.with(Optional.of(second), "hund", other);
    assertThat(book(third).present("gap-a/b")).contains(decided);
    assertThat(book(third).present("gap-c")).contains(other);
  }

  @Test
  void goesNoWayThatIsNotInTheTable() {
    var assessed = GapDecision.assessed(Optional.empty(), "gap-a", DAY);
    assertThatThrownBy(() -> assessed.inWork(DAY)).isInstanceOf(IllegalStateException.class);
    var inWork = assessed.decided(Course.ADAPT_LOCAL, null, "it", DAY).inWork(DAY);
    assertThatThrownBy(() -> inWork.decided(Course.ACCEPT, "x", "it", DAY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(GapDecision.assessed(Optional.of(inWork), "gap-a", DAY).course()).isNull();
  }

  @Test
  void asksForAReasonWhereNothingIsDone() {
    var assessed = GapDecision.assessed(Optional.empty(), "gap-a", DAY);
    var bare = assessed.decided(Course.ADAPT_LOCAL, null, "it", DAY);
    assertSound(GapFile.with(Optional.empty(), "hund", bare));
    var accepted = assessed.decided(Course.ACCEPT, null, "it", DAY);
    assertThat(
            read(GapFile.with(Optional.empty(), "hund", accepted)).read().findings().list().stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .filter(one -> one.spot() != null && one.spot().file().equals(PATH)))
        .isNotEmpty();
  }

  private static void assertSound(String text) {
    assertThat(read(text).read().document(PATH).orElseThrow().sound()).isTrue();
  }

  private static GapBook book(String text) {
    return GapBook.of(read(text).read().document(PATH));
  }

  private static WorkspaceFiles read(String text) {
    return WorkspaceFiles.empty().with(PATH, text);
  }
}
