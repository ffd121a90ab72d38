package de.zubringer.survey;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole plan where there is none: of each open question the only answer there could be, by
 * default what the package says, and the inbox as target unless one system fits.
 *
 * @param files new content by path; none if there is a connection already
 * @param taken ids of the questions that a suggestion answered
 * @param after the survey once the files are written
 */
public record SuggestedDraft(SortedMap<String, byte[]> files, List<String> taken, Survey after) {
  /** A target brings questions of its own; more than these rounds no answer has needed. */
  private static final int ROUNDS_MAX = 4;

  /**
   * Computes it.
   *
   * @param by word of the role that takes the suggestions
   */
  public static SuggestedDraft of(
      Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today, String by) {
    var begun = new Begun(workspace, book, adaptation, today);
    var survey = Survey.of(workspace, book, adaptation, today);
    if (begun.scene().workspace().file(begun.scene().connectionFile()).isPresent()) {
      return new SuggestedDraft(new TreeMap<>(), List.of(), survey);
    }
    begun.answer(begun.target(survey, by));
    for (var round = 0; round < ROUNDS_MAX && begun.answer(begun.suggested(by)); round++) {
      // each round answers what the one before made known
    }
    return new SuggestedDraft(begun.files, List.copyOf(begun.taken), begun.survey());
  }

  /** The draft as it grows. */
  private static final class Begun {
    private final LocalDate today;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<String> taken = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private Workspace workspace;
    private PlanBook book;
    private Adaptation adaptation;

    Begun(Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {
      this.workspace = workspace;
      this.book = book;
      this.adaptation = adaptation;
      this.today = today;
    }

    Scene scene() {
      return new Scene(workspace, book, adaptation, today);
    }

    Survey survey() {
      return Survey.of(workspace, book, adaptation, today);
    }

    /** Whether anything was answered; what does not fit after all stays open. */
    boolean answer(List<GivenAnswer> answers) {
      if (answers.isEmpty()) {
        return false;
      }
      var result = SurveyAnswers.of(workspace, book, adaptation, today, answers);
      var wrong =
          result.findings().list().stream()
              .filter(one -> one.severity() == Severity.ERROR)
              .map(one -> one.place())
              .toList();
      if (!wrong.isEmpty()) {
        refused.addAll(wrong);
        var left = answers.stream().filter(one -> !wrong.contains(one.question())).toList();
        return left.size() < answers.size() && answer(left);
      }
      result.taken().stream().filter(id -> isSuggestion(id, answers)).forEach(taken::add);
      files.putAll(result.files());
      workspace = workspace.over(result.files());
      book = book.redrafted(workspace, today);
      adaptation = result.after().adaptation();
      return !result.files().isEmpty();
    }

    private static boolean isSuggestion(String id, List<GivenAnswer> answers) {
      return answers.stream()
          .noneMatch(one -> one.question().equals(id) && one.text().equals(unknown()));
    }

    /** The inbox stands in until somebody says where it goes; the question stays open. */
    List<GivenAnswer> target(Survey survey, String by) {
      return survey.questions().stream()
          .filter(one -> one.id().equals(TargetQuestions.TARGET))
          .map(one -> given(one, suggestion(one).orElseGet(Begun::unknown), by))
          .toList();
    }

    List<GivenAnswer> suggested(String by) {
      return survey().open().stream()
          .filter(one -> one.standing().state() == Question.State.OPEN)
          .filter(one -> !refused.contains(one.id()) && !taken.contains(one.id()))
          .flatMap(one -> suggestion(one).map(text -> given(one, text, by)).stream())
          .toList();
    }

    private Optional<String> suggestion(Question question) {
      var suggestion = question.standing().suggestion();
      return suggestion == null || !isTheOnlyOne(question)
          ? Optional.empty()
          : Optional.of(TypeText.typed(question, suggestion));
    }

    /** Two units of one function are no suggestion but a choice. */
    private boolean isTheOnlyOne(Question question) {
      var function =
          adaptation
              .leistung()
              .variationPoint(question.home().path().getLast())
              .filter(point -> point.type().equals("unit"))
              .map(VariationPoint::fallback)
              .map(value -> value.asString(""));
      return function.isEmpty()
          || scene().profile().stream()
                  .flatMap(profile -> profile.unitsWith(function.get(), today).stream())
                  .count()
              <= 1;
    }

    private static GivenAnswer given(Question question, String text, String by) {
      return new GivenAnswer(question.id(), text, by, null, null);
    }

    private static String unknown() {
      return Wording.german().say("survey.words.unknown").replaceFirst(";.*", "");
    }
  }
}
