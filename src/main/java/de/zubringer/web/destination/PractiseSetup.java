package de.zubringer.web.destination;

import de.zubringer.audit.Author;
import de.zubringer.draft.Draft;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.Drafts;
import de.zubringer.intake.settings.PractiseDestinations;
import de.zubringer.survey.GivenAnswer;
import de.zubringer.survey.SurveyAnswers;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a Zustellpunkt to practise with and answers the questions about it in the draft. */
@Component
class PractiseSetup {
  private static final String ROLE = "it";

  private final Adaptations adaptations;
  private final Drafts drafts;
  private final Optional<PractiseDestinations> practise;

  PractiseSetup(
      Adaptations adaptations, Drafts drafts, Optional<PractiseDestinations> practise) {
    this.adaptations = adaptations;
    this.drafts = drafts;
    this.practise = practise;
  }

  /** Where a Zustelldienst to practise with runs, and nobody has named another Zustellpunkt. */
  boolean fits(Drafted drafted) {
    return practise.isPresent() && Zustellpunkt.of(drafted).id().isEmpty();
  }

  /** Registered before anybody relies on it; a second call finds the answers of the first. */
  void make(Drafted before, Author by) {
    var service = practise.orElseThrow();
    var id = UUID.randomUUID();
    drafts.change(
        before.owner(), by, draft -> answered(draft, before.leistung(), id, service.environment()));
    var drafted = adaptations.of(before.owner(), before.leistung()).orElseThrow();
    var made = Zustellpunkt.of(drafted);
    made.id()
        .ifPresent(
            own -> service.register(made.subscription(drafted, own, service.environment())));
  }

  private DraftChange<Boolean> answered(
      Draft draft, String leistung, UUID id, String environment) {
    var drafted = adaptations.in(draft, leistung).orElseThrow();
    if (Zustellpunkt.of(drafted).id().isPresent()) {
      return DraftChange.none(false);
    }
    var answers =
        SurveyAnswers.of(
            drafted.workspace(),
            drafted.book(),
            drafted.adaptation(),
            drafted.today(),
            List.of(
                answer(Zustellpunkt.ENVIRONMENT, environment),
                answer(Zustellpunkt.ID, id.toString())));
    if (answers.findings().hasErrors()) {
      throw new IllegalStateException("not taken: " + answers.findings());
    }
    var name = drafted.adaptation().leistung().name();
    return new DraftChange<>("destination", name, answers.files(), true);
  }

  private static GivenAnswer answer(String question, String text) {
    return new GivenAnswer(question, text, ROLE, null, null);
  }
}
