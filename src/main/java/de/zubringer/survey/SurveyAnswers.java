package de.zubringer.survey;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.survey.AnswerCell.Said;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What answers make of the files of a workspace. Nothing is written here; who writes takes all
 * files or, if there is an error, none.
 *
 * @param files new content of those that change, by path
 * @param taken ids of the questions answered
 * @param findings errors about answers; hints that two do not go together well
 * @param missing what a check of the changed workspace finds that it did not find before
 * @param after the survey once the files are written
 */
public record SurveyAnswers(
    SortedMap<String, byte[]> files,
    List<String> taken,
    Findings findings,
    Findings missing,
    Survey after) {
  private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Answers, in any order; those that follow from others of them included. */
  public static SurveyAnswers of(
      Workspace workspace,
      PlanBook book,
      Adaptation adaptation,
      LocalDate today,
      List<GivenAnswer> answers) {
    var round = new Round(workspace, book, adaptation, today);
    round.take(answers);
    return round.result(book);
  }

  /** One look at a workspace: what it asks is answered, what it does not ask yet waits. */
  private static final class Round {
    private final LocalDate today;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<String> taken = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Workspace workspace;
    private PlanBook book;
    private Adaptation adaptation;

    Round(Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {
      this.workspace = workspace;
      this.book = book;
      this.adaptation = adaptation;
      this.today = today;
    }

    /** Goes on with what was not asked yet as long as answers bring new questions. */
    void take(List<GivenAnswer> answers) {
      twice(answers);
      var waiting = answers;
      while (!waiting.isEmpty()) {
        var left = once(waiting);
        if (left.size() == waiting.size()) {
          left.forEach(one -> fault(one, "survey-question", one.question()));
          return;
        }
        waiting = left;
      }
    }

    private void twice(List<GivenAnswer> answers) {
      var seen = new HashSet<String>();
      answers.stream()
          .filter(one -> !seen.add(one.question()))
          .forEach(one -> fault(one, "survey-twice", one.question()));
    }

    private List<GivenAnswer> once(List<GivenAnswer> answers) {
      var survey = Survey.of(workspace, book, adaptation, today);
      var drafts = new AnsweredFiles(new Scene(workspace, book, adaptation, today));
      var writer = new AnswerWriter(new Scene(workspace, book, adaptation, today), drafts);
      var given =
          answers.stream()
              .collect(Collectors.toMap(GivenAnswer::question, Function.identity(), (a, b) -> a));
      for (var question : survey.questions()) {
        var answer = given.get(question.id());
        if (answer != null && question.standing().source() != Question.Source.REGISTER) {
          take(question, answer, writer);
          given.remove(question.id());
        }
      }
      recompile(drafts.changed());
      return List.copyOf(given.values());
    }

    private void take(Question question, GivenAnswer answer, AnswerWriter writer) {
      var date = answer.date() == null ? today : answer.date();
      var by = answer.by().isBlank() ? onlyRole(question) : answer.by().strip();
      var broken = brokenFile(question);
      if (broken.isPresent()) {
        fault(answer, "survey-file", question.text(), broken.get());
      } else if (date.isAfter(today)) {
        fault(answer, "survey-date", question.text(), date.toString());
      } else if (!ROLE.matcher(by).matches()) {
        fault(answer, "survey-role", question.text(), String.join(", ", question.answeredBy()));
      } else if (AnswerCell.read(question, answer.text()) instanceof Outcome.Done<Said>(var said)) {
        if (writer.write(question, said, by, date)) {
          taken.add(question.id());
        } else {
          fault(answer, "survey-unit-first", question.text());
        }
      } else {
        fault(answer, "survey-answer", question.text(), TypeText.of(question));
      }
    }

    /** A file that cannot be read cannot be changed either. */
    private Optional<String> brokenFile(Question question) {
      var scene = new Scene(workspace, book, adaptation, today);
      return Stream.of(
              question.home().file(),
              question.home().markFile(),
              scene.profileFile(adaptation.body()))
          .filter(path -> workspace.file(path).isPresent())
          .filter(path -> workspace.document(path).filter(Document::sound).isEmpty())
          .findFirst();
    }

    private static String onlyRole(Question question) {
      return question.answeredBy().size() == 1 ? question.answeredBy().getFirst() : "";
    }

    private void fault(GivenAnswer answer, String code, String... arguments) {
      var finding = Finding.error(code, answer.question(), arguments);
      findings.add(answer.spot() == null ? finding : finding.at(answer.spot()));
    }

    private void recompile(SortedMap<String, byte[]> changed) {
      if (changed.isEmpty()) {
        return;
      }
      files.putAll(changed);
      workspace = workspace.over(changed);
      book = book.redrafted(workspace, today);
      var id = MunicipalityId.of(adaptation.body().ars().digits());
      var plan = book.plan(id, adaptation.leistung().leika());
      adaptation =
          new Adaptation(
              plan.map(ConnectionPlan::leistung).orElse(adaptation.leistung()),
              adaptation.body(),
              adaptation.areas(),
              plan);
    }

    SurveyAnswers result(PlanBook before) {
      var known = before.findings().list().stream().map(Round::withoutLine).toList();
      var fresh =
          files.isEmpty()
              ? List.<Finding>of()
              : book.findings().list().stream()
                  .filter(one -> !known.contains(withoutLine(one)))
                  .toList();
      fresh.stream().filter(Round::isAboutAnswers).map(this::named).forEach(findings::add);
      // an answer the format of its file does not take after all must not spoil that file
      fresh.stream().filter(this::isAboutFormat).forEach(findings::add);
      return new SurveyAnswers(
          files,
          List.copyOf(taken),
          Findings.of(findings),
          Findings.of(
              fresh.stream().filter(one -> !isAboutAnswers(one) && !isAboutFormat(one)).toList()),
          Survey.of(workspace, book, adaptation, today));
    }

    private static boolean isAboutAnswers(Finding finding) {
      return finding.code().equals("answer-rule");
    }

    private boolean isAboutFormat(Finding finding) {
      return workspace.findings().list().contains(finding);
    }

    /** At the question somebody just answered, not at the file. */
    private Finding named(Finding broken) {
      return adaptation.leistung().constraints().stream()
          .filter(one -> broken.arguments().contains(one.text()))
          .flatMap(one -> AnswerRule.of(one).stream())
          .flatMap(
              rule ->
                  taken.stream()
                      .filter(id -> rule.answers().contains(id.substring(id.lastIndexOf('.') + 1))))
          .findFirst()
          .map(
              id ->
                  new Finding(
                      broken.severity(), broken.code(), id, broken.spot(), broken.arguments()))
          .orElse(broken);
    }

    private static String withoutLine(Finding finding) {
      var spot = finding.spot();
      return finding.mark() + finding.arguments() + (spot == null ? "" : spot.file());
    }
  }
}
