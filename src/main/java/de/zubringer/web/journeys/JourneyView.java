package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.catalogue.text.German;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Reason;
import de.zubringer.pipeline.insight.Insight;
import de.zubringer.pipeline.insight.Insights;
import de.zubringer.pipeline.pace.Waiting;
import de.zubringer.pipeline.pace.Waits;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Words;
import de.zubringer.web.receipts.ReceiptLines;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A journey as its page shows it, with the content only for who may read it. */
@Component
class JourneyView {
  private final Names names;
  private final JourneyContent content;
  private final Insights insights;
  private final Waits waits;
  private final ActLines acts;
  private final ReceiptLines receipts;

  JourneyView(
      Names names,
      JourneyContent content,
      Insights insights,
      Waits waits,
      ActLines acts,
      ReceiptLines receipts) {
    this.names = names;
    this.content = content;
    this.insights = insights;
    this.waits = waits;
    this.acts = acts;
    this.receipts = receipts;
  }

  /** Address of a stage of a journey. */
  String address(Journey journey, Stage stage) {
    var address = JourneyLines.address(journey.id());
    return stage == Stage.OVERVIEW ? address : address + "?stufe=" + stage.word();
  }

  /**
   * The journey at a stage.
   *
   * @param open whether its content is shown; who asks has noted that
   */
  JourneyPage page(Person person, JourneyDetail detail, Stage stage, boolean open) {
    var journey = detail.journey();
    var all = stage == Stage.OVERVIEW;
    var duplicate = journey.duplicateOf();
    var reads = person.readsContentOf(journey.municipality());
    var steps = JourneySteps.of(detail, stage);
    return new JourneyPage(
        JourneyLines.shortId(journey.id()),
        JourneyLines.badge(journey.state()),
        tabs(journey, stage),
        stage.label(),
        journey.state().isMoving() && !stage.hasContent() ? address(journey, stage) : "",
        JourneyFacts.of(detail, stage, names, reads),
        all || stage == Stage.ANSWERS ? JourneyFacts.clock(journey) : "",
        all ? waits.of(journey.id()).map(JourneyView::warning) : Optional.empty(),
        all && journey.state() == JourneyState.HELD
            ? Optional.of(PaceWords.trouble(detail))
            : Optional.empty(),
        duplicate == null || !all ? "" : JourneyLines.address(duplicate),
        all && mayRetry(person, journey) ? "/klaerung/" + journey.id() + "/erneut" : "",
        detail.isDeliveryUnclear(),
        all || stage == Stage.DELIVERY
            ? receipts.of(person, journey.municipality(), journey.id())
            : List.of(),
        all || stage == Stage.DELIVERY ? receivers(person, detail) : List.of(),
        all || stage == Stage.CHECK ? FindingLine.of(detail.findings()) : List.of(),
        steps,
        stage == Stage.ADDRESS ? reasons(detail) : List.of(),
        all || stage == Stage.APPLICATION ? acts.of(person, journey, open) : List.of(),
        all && mayClear(journey) ? "/klaerung/" + journey.id() : "",
        nothing(detail, stage, steps.isEmpty()),
        all && mayPropose(person, journey)
            ? JourneyLines.address(journey.id()) + "/probeeingabe"
            : "",
        reads && stage.hasContent() ? content(detail, stage, open) : null,
        !reads && (all || stage.hasContent()));
  }

  private static List<ReceiverLine> receivers(Person person, JourneyDetail detail) {
    return detail.receivers().stream()
        .map(one -> ReceiverLine.of(person, detail.journey(), one))
        .toList();
  }

  private static List<JourneyPage.ReasonLine> reasons(JourneyDetail detail) {
    return detail.reasons().stream().map(JourneyView::reason).toList();
  }

  private static String nothing(JourneyDetail detail, Stage stage, boolean isNew) {
    return switch (stage) {
      case CHECK ->
          isNew
              ? say("stufe.noch-nicht")
              : detail.findings().list().isEmpty() ? say("stufe.pruefung.gut") : "";
      case ADDRESS -> detail.reasons().isEmpty() ? say("stufe.noch-nicht") : "";
      case DELIVERY, ANSWERS -> isNew ? say("stufe.noch-nicht") : "";
      case TARGET ->
          detail.content().stream().noneMatch(one -> one.isOrder())
              ? say("sendung.ziel.fehlt")
              : "";
      default -> "";
    };
  }

  private List<JourneyPage.Tab> tabs(Journey journey, Stage here) {
    return Arrays.stream(Stage.values())
        .map(one -> new JourneyPage.Tab(one.label(), address(journey, one), one == here))
        .toList();
  }

  private JourneyPage.Content content(JourneyDetail detail, Stage stage, boolean open) {
    var journey = detail.journey();
    var address = JourneyLines.address(journey.id());
    return new JourneyPage.Content(
        content.documents(detail, stage, open),
        content.files(detail, stage, open),
        new JourneyPage.Insight(
            stage.word(),
            open,
            address + "/einsicht",
            address + "/datei",
            insights.isReasonRequired()),
        insights.of(journey.municipality(), journey.id()).stream()
            .map(JourneyView::looked)
            .toList());
  }

  private static JourneyPage.Looked looked(Insight one) {
    return new JourneyPage.Looked(
        say("einsicht.wer", one.by().name(), one.by().roleName()),
        German.moment(one.at()),
        Words.sayOr(one.stage(), "einsicht.stufe." + one.stage()),
        one.reason());
  }

  private static JourneyPage.Warning warning(Waiting one) {
    var behind = one.behind();
    return new JourneyPage.Warning(
        PaceWords.warning(one),
        PaceWords.cause(one),
        behind == null ? "" : JourneyLines.address(behind));
  }

  private static boolean mayClear(Journey journey) {
    return journey.state() == JourneyState.HELD || journey.state() == JourneyState.DELIVERED;
  }

  private static boolean mayRetry(Person person, Journey journey) {
    return journey.state() == JourneyState.HELD && person.role() != Role.CASE_WORKER;
  }

  /** Data protection decides; nothing is copied before. At rest: a moving page is renewed. */
  private static boolean mayPropose(Person person, Journey journey) {
    return person.role() == Role.COORDINATOR
        && !journey.state().isMoving()
        && person.readsContentOf(journey.municipality())
        && journey.leistung() != null;
  }

  private static JourneyPage.ReasonLine reason(Reason reason) {
    return new JourneyPage.ReasonLine(
        Words.sayOr(reason.decides(), "frage." + reason.decides()),
        reason.answer(),
        reason.text(),
        reason.legalBasis(),
        German.validity(reason.validFrom(), reason.validTo()));
  }
}
