package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.audit.Author;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import de.zubringer.survey.SurveyAnswers;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts answers into the draft of an administration: all that were given, or none. */
@Component
class Answering {
  private final Adaptations adaptations;
  private final Drafts drafts;

  Answering(Adaptations adaptations, Drafts drafts) {
    this.adaptations = adaptations;
    this.drafts = drafts;
  }

  /**
   * What became of it.
   *
   * @param taken how many answers were written
   * @param spared how many questions need not be asked any more because of them
   * @param added how many are asked only now
   * @param left how many are open then
   * @param findings errors if nothing was written, else hints
   */
  record Taken(int taken, int spared, int added, int left, List<String> late, Findings findings) {
    boolean isRefused() {
      return findings.hasErrors();
    }

    /** The same for people. */
    String text() {
      return Stream.of(
              taken == 0 ? say("erhebung.nichts") : counted("erhebung.gespeichert", taken),
              spared == 0 ? "" : counted("erhebung.erspart", spared),
              added == 0 ? "" : counted("erhebung.dazu", added),
              left == 0 ? say("erhebung.bleiben.keine") : counted("erhebung.bleiben", left))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }

  /** One and many are two sentences. */
  static String counted(String key, int count) {
    return count == 1 ? say(key + ".eine") : say(key, Integer.toString(count));
  }

  /** Chosen by what is known when it is written, so that nobody overwrites another unseen. */
  Taken take(
      MunicipalityId owner, String leistung, Author by, Function<Survey, AnswerChoice> choose) {
    return drafts.change(
        owner,
        by,
        draft ->
            adaptations
                .in(draft, leistung)
                .map(now -> change(now, choose))
                .orElseGet(() -> DraftChange.none(gone())));
  }

  private static Taken gone() {
    var gone = Finding.error("survey-gone", "");
    return new Taken(0, 0, 0, 0, List.of(), Findings.of(gone));
  }

  private static DraftChange<Taken> change(Drafted now, Function<Survey, AnswerChoice> choose) {
    var before = survey(now);
    var choice = choose.apply(before);
    var left = before.open().size();
    if (choice.answers().isEmpty() && !choice.faults().hasErrors()) {
      return DraftChange.none(new Taken(0, 0, 0, left, choice.late(), Findings.NONE));
    }
    var made =
        SurveyAnswers.of(
            now.workspace(), now.book(), now.adaptation(), now.today(), choice.answers());
    var findings = choice.faults().and(made.findings());
    if (findings.hasErrors()) {
      return DraftChange.none(new Taken(0, 0, 0, left, choice.late(), findings));
    }
    var about =
        say(
            "erhebung.entwurf",
            now.adaptation().leistung().name(),
            Integer.toString(made.taken().size()));
    return new DraftChange<>("answered", about, made.files(), taken(before, made, choice));
  }

  private static Taken taken(Survey before, SurveyAnswers made, AnswerChoice choice) {
    var after = ids(made.after().open());
    var spared = ids(before.open());
    spared.removeAll(made.taken());
    spared.removeAll(after);
    var added = new HashSet<>(after);
    added.removeAll(ids(before.questions()));
    return new Taken(
        made.taken().size(),
        spared.size(),
        added.size(),
        after.size(),
        choice.late(),
        made.findings());
  }

  private static Set<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).collect(Collectors.toCollection(HashSet::new));
  }

  static Survey survey(Drafted drafted) {
    return drafted.survey();
  }
}
