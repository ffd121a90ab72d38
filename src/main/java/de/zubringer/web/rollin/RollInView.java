package de.zubringer.web.rollin;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.audit.Author;
import de.zubringer.catalogue.text.German;
import de.zubringer.rollin.KeptVerdict;
import de.zubringer.rollin.PlannedStep;
import de.zubringer.rollin.RollInPlan;
import de.zubringer.rollin.StepChange;
import de.zubringer.rollin.StepState;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Words;
import de.zubringer.web.rollin.RollInPage.Found;
import de.zubringer.web.rollin.RollInPage.Part;
import de.zubringer.web.rollin.RollInPage.StepForm;
import de.zubringer.web.rollin.RollInPage.StepLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts a plan into lines. */
final class RollInView {
  private final RollInPlan plan;
  private final Drafted drafted;
  private final boolean mayChange;
  private final Fault fault;

  RollInView(RollInPlan plan, Drafted drafted, boolean mayChange, Fault fault) {
    this.plan = plan;
    this.drafted = drafted;
    this.mayChange = mayChange;
    this.fault = fault;
  }

  String standing() {
    return say(
        "einfuehrung.stand",
        Integer.toString(plan.over()),
        Integer.toString(plan.steps().size()),
        German.day(plan.startsOn()),
        German.day(plan.endsOn()));
  }

  String checkedAt() {
    return plan.steps().stream()
        .map(PlannedStep::verdict)
        .filter(Objects::nonNull)
        .map(KeptVerdict::checkedAt)
        .max(Comparator.naturalOrder())
        .map(at -> say("einfuehrung.geprueft", German.moment(at)))
        .orElse("");
  }

  /** What is late comes first, what nobody has to do any more last. */
  List<Part> parts() {
    var today = drafted.today();
    var parts = new ArrayList<Part>();
    part(parts, "ueberfaellig", step -> step.isOverdue(today));
    part(
        parts,
        "offen",
        step -> !step.state().isOver() && !step.isOverdue(today) && step.waitsFor().isEmpty());
    part(
        parts,
        "spaeter",
        step -> !step.state().isOver() && !step.isOverdue(today) && !step.waitsFor().isEmpty());
    part(parts, "fertig", step -> step.state().isOver());
    return List.copyOf(parts);
  }

  private void part(List<Part> parts, String id, Predicate<PlannedStep> belongs) {
    var lines = plan.steps().stream().filter(belongs).map(this::line).toList();
    if (!lines.isEmpty()) {
      parts.add(new Part(id, say("einfuehrung." + id, Integer.toString(lines.size())), lines));
    }
  }

  private StepLine line(PlannedStep one) {
    var step = one.step();
    return new StepLine(
        step.id(),
        step.name(),
        Objects.requireNonNullElse(step.help(), ""),
        badge(one.state()),
        due(one),
        one.isOverdue(drafted.today()),
        who(one),
        one.waitsFor().isEmpty()
            ? ""
            : say("einfuehrung.wartet", String.join(", ", one.waitsFor())),
        evidence(step.evidence()),
        one.facts().note(),
        found(one.verdict()),
        one.facts().changes().stream().map(RollInView::change).toList(),
        mayChange ? form(one) : null);
  }

  private static String due(PlannedStep one) {
    var day = German.day(one.due());
    if (one.state() == StepState.DONE) {
      return one.doneAt().map(at -> say("einfuehrung.fertig-am", German.moment(at))).orElse(day);
    }
    return one.moved() ? say("einfuehrung.frist-gesetzt", day) : say("einfuehrung.frist", day);
  }

  private static String who(PlannedStep one) {
    var role = role(one.step().owner());
    return one.facts().owner().isEmpty() ? role : role + ": " + one.facts().owner();
  }

  /** Roles of the roll-in are words of data; what nobody worded is shown as it is. */
  static String role(String word) {
    return Words.sayOr(word, "konzept.rolle." + word);
  }

  private static String evidence(@Nullable String word) {
    return word == null || word.isEmpty()
        ? ""
        : say("einfuehrung.nachweis", Words.sayOr(word, "konzept.nachweis." + word));
  }

  private static @Nullable Found found(@Nullable KeptVerdict kept) {
    if (kept == null) {
      return null;
    }
    var verdict = kept.verdict();
    var badge =
        switch (verdict.state()) {
          case GOOD -> new Badge("success", say("einfuehrung.pruefung.gut"));
          case OPEN -> new Badge("warning", say("einfuehrung.pruefung.offen"));
          case UNKNOWN -> new Badge("info", say("einfuehrung.pruefung.unbekannt"));
        };
    return new Found(
        badge,
        verdict.text(),
        verdict.evidence(),
        say("einfuehrung.geprueft", German.moment(kept.checkedAt())));
  }

  private static String change(StepChange one) {
    var text =
        say(
            "einfuehrung.verlauf",
            German.moment(one.at()),
            say("schritt." + one.state().word()),
            by(one.by()));
    return one.text().isEmpty() ? text : text + ": " + one.text();
  }

  static String by(Author by) {
    return say("einfuehrung.wer", by.name(), by.roleName());
  }

  static Badge badge(StepState state) {
    var kind =
        switch (state) {
          case DONE -> "success";
          case BLOCKED -> "danger";
          case IN_WORK -> "warning";
          case OPEN, NOT_NEEDED -> "info";
        };
    return new Badge(kind, say("schritt." + state.word()));
  }

  private StepForm form(PlannedStep one) {
    var id = one.step().id();
    var facts = one.facts();
    return new StepForm(
        drafted.address() + "/einfuehrung/" + id,
        one.choices().stream()
            .map(state -> new Choice(state.word(), say("schritt.wird." + state.word()), false))
            .toList(),
        fault.typedAt(id),
        fault.at(id, "grund"),
        facts.owner(),
        Optional.ofNullable(facts.due()).map(LocalDate::toString).orElse(""),
        fault.at(id, "frist"),
        Optional.ofNullable(facts.minutes()).map(String::valueOf).orElse(""),
        fault.at(id, "minuten"),
        facts.note(),
        fault.at(id, "vermerk"),
        fault.about().equals(id));
  }
}
