package de.zubringer.catalogue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Finding;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RollInCheckTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final String TEMPLATE = "lands/16-thueringen/rollin.yaml";
  private static final String STEPS = "packages/hundesteuer-anmeldung/1.0.0/steps.yaml";

  @Test
  void theReferenceHasNothingToMend() {
    assertThat(found(WorkspaceFiles.reference())).isEmpty();
  }

  @Test
  void findsAStepThatDoesNotExist() {
    var files = WorkspaceFiles.reference().replace(TEMPLATE, "after: [begleitung]", "after: [x]");

    var finding = found(files).getFirst();
    assertThat(finding.code()).isEqualTo("step-unknown");
    assertThat(finding.arguments()).contains("x");
    assertThat(Objects.requireNonNull(finding.spot()).line())
        .isEqualTo(files.lineOf(TEMPLATE, "id: erfahrungen"));
  }

  @Test
  void findsStepsThatWaitForEachOther() {
    var files =
        WorkspaceFiles.reference()
            .replace(TEMPLATE, "dueDays: 5, evidence: note, help: \"Projekt", CIRCLE);

    assertThat(found(files)).extracting(Finding::code).containsExactly("step-circle");
    assertThat(found(files).getFirst().arguments().getFirst())
        .contains("Auftakt", "Erhebung beantworten", "\u2192");
  }

  private static final String CIRCLE =
      "dueDays: 5, after: [luecken], evidence: note, help: \"Projekt";

  @Test
  void findsDatesThatAreCountedFromEachOther() {
    var files =
        WorkspaceFiles.reference()
            .replace(TEMPLATE, "owner: organisation, dueDays: 5, after: [probelauf]", DATES);

    assertThat(found(files)).extracting(Finding::code).contains("step-circle");
  }

  private static final String DATES =
      "owner: organisation, before: {step: inbetriebnahme, days: 2}";

  @Test
  void findsAVerificationThatDoesNotExist() {
    var files =
        WorkspaceFiles.reference().replace(STEPS, "verify: destinationReachable", "verify: x");

    assertThat(found(files)).extracting(Finding::code).containsExactly("step-verify-unknown");
    assertThat(found(files).getFirst().arguments().getLast()).contains("destinationReachable");
  }

  @Test
  void findsAStepTwiceAndALeistungNobodyHas() {
    var files =
        WorkspaceFiles.reference()
            .replace(TEMPLATE, "{id: netz,", "{id: zertifikate, leistungen: [hundesteurr],");

    assertThat(found(files))
        .extracting(Finding::code)
        .contains("step-twice", "step-leistung-unknown", "step-unknown");
  }

  @Test
  void aPackageSaysMoreOfAStepOfTheLand() {
    var workspace = WorkspaceFiles.reference().read();
    var book = PlanBook.compile(0, workspace, DAY);
    var leistung =
        book.catalogue().packages().stream()
            .filter(one -> one.id().equals("hundesteuer-anmeldung"))
            .findFirst()
            .orElseThrow();

    var steps = RollInSteps.merged(workspace, leistung, "16");

    var target = steps.stream().filter(one -> one.id().equals("zielsystem")).toList();
    assertThat(target).hasSize(1);
    assertThat(target.getFirst().name()).contains("Steuerverfahren");
    assertThat(target.getFirst().dueDays()).isEqualTo(15);
    assertThat(target.getFirst().verify()).isEqualTo("targetReachable");
    assertThat(steps).extracting(RollInSteps.Step::id).contains("auftakt", "satzungen");
    assertThat(RollInSteps.merged(workspace, leistung, "99"))
        .extracting(RollInSteps.Step::id)
        .doesNotContain("auftakt");
  }

  private static List<Finding> found(WorkspaceFiles files) {
    return Catalogue.check(files.read()).list().stream()
        .filter(one -> one.code().startsWith("step-"))
        .toList();
  }
}
