package de.zubringer.trial.generated;

import static de.zubringer.trial.Rehearsals.ROTHENSTEIN;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.trial.Rehearsals;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.Wanted;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedTest {
  private static final TrialRun.Subject SUBJECT =
      Rehearsals.subject(WorkspaceFiles.reference(), ROTHENSTEIN);
  private static final TrialRun.Done DONE = Rehearsals.run(SUBJECT, true);

  private record Pair(TrialInput input, TrialResult result) {}

  private static List<Pair> pairs() {
    return IntStream.range(0, DONE.played().size())
        .mapToObj(i -> new Pair(DONE.played().get(i).input(), DONE.trial().results().get(i)))
        .filter(pair -> pair.input().source() == TrialInput.Source.GENERATED)
        .toList();
  }

  @Test
  void nothingSpoiltIsEverDelivered() {
    var spoilt =
        pairs().stream().filter(one -> one.input().wanted() instanceof Wanted.Stopped).toList();

    assertThat(spoilt).hasSizeGreaterThan(50);
    assertThat(spoilt)
        .allSatisfy(one -> assertThat(one.result().outcome()).isIn("held", "refused"));
    assertThat(spoilt.stream().map(one -> one.input().purpose().code()).distinct())
        .contains(
            "missing",
            "wrong-type",
            "too-long",
            "beyond",
            "form",
            "no-choice",
            "unknown-code",
            "check",
            "too-many",
            "unknown-field",
            "program");
  }

  @Test
  void whatIsToBeAcceptedPassesTheForm() {
    var valid =
        pairs().stream().filter(one -> one.input().wanted() instanceof Wanted.Accepted).toList();

    assertThat(valid).hasSizeGreaterThan(100);
    assertThat(valid)
        .allSatisfy(
            one ->
                assertThat(
                        SUBJECT
                            .plan()
                            .leistung()
                            .schema()
                            .check(one.input().sample().at(ROTHENSTEIN)))
                    .as(one.input().sample().name())
                    .isEmpty());
    assertThat(valid).allSatisfy(one -> assertThat(one.result().outcome()).isNotEqualTo("refused"));
  }

  @Test
  void eachHasAReasonAndANameOfItsOwn() {
    assertThat(pairs())
        .allSatisfy(one -> assertThat(one.result().why()).endsWith("."))
        .extracting(one -> one.input().sample().name())
        .doesNotHaveDuplicates();
    assertThat(pairs().size()).isLessThanOrEqualTo(Generated.INPUTS_MAX);
  }

  @Test
  void everyRuleIsReachedAndEveryAnswerGiven() {
    assertThat(DONE.trial().rules().value()).isEqualTo(1.0);
    assertThat(DONE.trial().answers().value()).isEqualTo(1.0);
    assertThat(DONE.trial().unexpected()).isEmpty();
  }

  @Test
  void everyUsableCodeOfARaceIsTried() {
    var list = Objects.requireNonNull(SUBJECT.plan().leistung().codeLists().get("hunderasse"));
    var values =
        DONE.played().stream()
            .flatMap(
                one ->
                    one.input()
                        .sample()
                        .application()
                        .path("hund")
                        .valueStream()
                        .map(dog -> dog.path("rasse").asString("")))
            .toList();
    assertThat(list.codes())
        .filteredOn(code -> code.validTo() == null || !code.validTo().isBefore(Rehearsals.DAY))
        .allSatisfy(code -> assertThat(values).contains(code.code()));
  }
}
