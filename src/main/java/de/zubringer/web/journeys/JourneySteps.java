package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Step;
import de.zubringer.pipeline.StepKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What happened, all of it or at one stage. */
final class JourneySteps {
  private JourneySteps() {}

  static List<JourneyPage.TimelineEntry> of(JourneyDetail detail, Stage stage) {
    var shown = kinds(stage);
    return detail.steps().stream()
        .filter(step -> stage == Stage.OVERVIEW || shown.contains(step.kind()))
        .map(JourneySteps::entry)
        .toList();
  }

  private static Set<StepKind> kinds(Stage stage) {
    return switch (stage) {
      case ARRIVAL -> Set.of(StepKind.ARRIVED);
      case APPLICATION -> Set.of(StepKind.OPENED);
      case CHECK -> Set.of(StepKind.CHECKED, StepKind.HELD, StepKind.REFUSED);
      case ADDRESS -> Set.of(StepKind.ADDRESSED);
      case TARGET -> Set.of(StepKind.MAPPED);
      case DELIVERY ->
          Set.of(StepKind.RECEIVED, StepKind.DELIVERED, StepKind.CONFIRMED, StepKind.POSTPONED);
      case ANSWERS -> Set.of(StepKind.ACCEPTED, StepKind.REJECTED);
      case OVERVIEW -> Set.of();
    };
  }

  private static JourneyPage.TimelineEntry entry(Step step) {
    var kind =
        switch (step.kind()) {
          case ARRIVED, RESUMED, ERASED, CHOSEN, CORRECTED, FORWARDED, REPEATED -> "info";
          case OPENED, CHECKED, ADDRESSED, ACCEPTED, MAPPED, RECEIVED, DELIVERED, CONFIRMED ->
              "success";
          case POSTPONED, HELD -> "warning";
          case REFUSED, REJECTED -> "danger";
        };
    var word = step.kind().name().toLowerCase(Locale.ROOT);
    return new JourneyPage.TimelineEntry(
        say("schritt." + word), German.moment(step.at()), note(step), kind);
  }

  /** Why it was held stands among the findings, in full. */
  private static String note(Step step) {
    return switch (step.kind()) {
      case ARRIVED -> JourneyFacts.channel(step.note());
      case HELD -> "";
      default -> step.note();
    };
  }
}
