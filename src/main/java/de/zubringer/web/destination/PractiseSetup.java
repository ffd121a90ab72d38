package de.zubringer.web.destination;

import de.zubringer.audit.Author;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.sample.Samples;
import de.zubringer.draft.Draft;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.Drafts;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.intake.Subscription;
import de.zubringer.intake.Subscriptions;
import de.zubringer.intake.settings.PractiseDestinations;
import de.zubringer.intake.settings.PractiseDestinations.TestSubmission;
import de.zubringer.survey.GivenAnswer;
import de.zubringer.survey.SurveyAnswers;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes a Zustellpunkt to practise with and answers the questions about it in the draft. */
@Component
class PractiseSetup {
  private static final String ROLE = "it";

  private final Adaptations adaptations;
  private final Drafts drafts;
  private final Subscriptions subscriptions;
  private final JsonMapper json;
  private final Optional<PractiseDestinations> practise;

  PractiseSetup(
      Adaptations adaptations,
      Drafts drafts,
      Subscriptions subscriptions,
      JsonMapper json,
      Optional<PractiseDestinations> practise) {
    this.adaptations = adaptations;
    this.drafts = drafts;
    this.subscriptions = subscriptions;
    this.json = json;
    this.practise = practise;
  }

  /** Where a Zustelldienst to practise with runs, and nobody has named another Zustellpunkt. */
  boolean fits(Drafted drafted) {
    return practise.isPresent() && Zustellpunkt.of(drafted).id().isEmpty();
  }

  /** Whether an invented application can be sent: it is live and at the Zustelldienst beside us. */
  boolean canSend(Drafted drafted) {
    return live(drafted).isPresent() && sample(drafted).isPresent();
  }

  /**
   * Sends the first sound sample of the package to the first place.
   *
   * @return id of the submission, also that of its journey; empty if none can be sent
   */
  Optional<UUID> send(Drafted drafted) {
    return live(drafted)
        .flatMap(
            to ->
                sample(drafted)
                    .map(sample -> practise.orElseThrow().send(to, test(drafted, sample))));
  }

  private Optional<Subscription> live(Drafted drafted) {
    return practise.flatMap(
        service ->
            Zustellpunkt.of(drafted)
                .id()
                .flatMap(subscriptions::find)
                .filter(one -> one.environment().equals(service.environment())));
  }

  private static Optional<Sample> sample(Drafted drafted) {
    return Samples.of(drafted.workspace(), drafted.adaptation().leistung()).stream()
        .filter(sample -> sample.kind().equals("valid"))
        .findFirst();
  }

  private TestSubmission test(Drafted drafted, Sample sample) {
    var area = drafted.adaptation().areas().getFirst().ars();
    return new TestSubmission(
        drafted.adaptation().leistung().leika(),
        area,
        json.writeValueAsBytes(sample.at(area.digits())),
        sample.attachments().stream().map(PractiseSetup::enclosed).toList());
  }

  /** Named as online services do it here: after the Anlage of the Leistung it is. */
  private static Attachment enclosed(Sample.File file) {
    var name = file.id() + file.name().substring(Math.max(0, file.name().lastIndexOf('.')));
    return new Attachment(UUID.randomUUID(), name, file.mediaType(), file.bytes());
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
        .ifPresent(own -> service.register(made.subscription(drafted, own, service.environment())));
  }

  private DraftChange<Boolean> answered(Draft draft, String leistung, UUID id, String environment) {
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
