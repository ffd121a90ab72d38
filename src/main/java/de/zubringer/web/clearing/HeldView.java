package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.clearing.Clearing;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.pipeline.clearing.Refusal;
import de.zubringer.pipeline.held.Cause;
import de.zubringer.pipeline.receivers.ReceiverState;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Names;
import de.zubringer.web.journeys.ActLines;
import de.zubringer.web.journeys.JourneyLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person can do to one journey, as the page offers it. */
@Component
class HeldView {
  /** Looks as if a reason were given: whether one is missing is said when it is sent. */
  private static final String ANY = "-";

  private final Connections connections;
  private final Clearing clearing;
  private final ActLines acts;
  private final Terms terms;
  private final Names names;
  private final DeedChoices choices;

  HeldView(
      Connections connections,
      Clearing clearing,
      ActLines acts,
      Terms terms,
      Names names,
      DeedChoices choices) {
    this.connections = connections;
    this.clearing = clearing;
    this.acts = acts;
    this.terms = terms;
    this.names = names;
    this.choices = choices;
  }

  HeldPage page(Person person, JourneyDetail detail) {
    var journey = detail.journey();
    var plan = connections.current().plan(journey.municipality(), journey.leika());
    var held = journey.state() == JourneyState.HELD;
    var cause = Cause.of(detail.findings());
    var plans = plan.stream().toList();
    var units = units(person, detail, plans);
    return new HeldPage(
        "/klaerung/" + journey.id(),
        JourneyLines.address(journey.id()),
        JourneyLines.shortId(journey.id()),
        JourneyLines.badge(journey.state()),
        names.leistung(journey.leika()),
        held ? say("klaerung.wer." + cause.word()) : "",
        terms.of(person, detail),
        held
            ? cause.helps().stream().sorted().map(deed -> say("tat." + deed.word())).toList()
            : List.of(),
        FindingLine.of(detail.findings()),
        held && may(person, Deed.RERUN),
        detail.isDeliveryUnclear(),
        units,
        units.isEmpty() ? List.of() : choices.targets(plans),
        correct(person, detail, plan),
        receivers(person, detail),
        can(person, detail, new Command.GiveAway(ANY, ANY)),
        can(person, detail, new Command.Refuse(Refusal.FOUND, ANY))
            ? choices.refusals(Refusal.FOUND.word())
            : List.of(),
        repeats(person, detail),
        repeatReceivers(detail),
        acts.of(person, journey, false));
  }

  private static boolean may(Person person, Deed deed) {
    return deed.isFor(person.role().word());
  }

  private boolean can(Person person, JourneyDetail detail, Command command) {
    return clearing.look(Deeds.actor(person), detail, command).isDone();
  }

  private List<Choice> units(Person person, JourneyDetail detail, List<ConnectionPlan> plans) {
    var all = choices.units(plans, Objects.toString(detail.journey().unit(), ""));
    var offered =
        !all.isEmpty() && can(person, detail, new Command.Choose(all.getFirst().value(), "", ANY));
    return offered ? all : List.of();
  }

  /** The form itself says what hinders: the application is looked at there. */
  private static String correct(
      Person person, JourneyDetail detail, Optional<ConnectionPlan> plan) {
    var form = plan.filter(one -> one.leistung().schema().xsd().isEmpty()).isPresent();
    var kept = detail.content().stream().anyMatch(item -> item.name().equals("application"));
    return mayCorrect(detail) && form && kept && may(person, Deed.CORRECT)
        ? "/klaerung/" + detail.journey().id() + "/berichtigung"
        : "";
  }

  /** Whether a journey stands where an application can be corrected. */
  static boolean mayCorrect(JourneyDetail detail) {
    var state = detail.journey().state();
    return (state == JourneyState.HELD && !detail.isDeliveryUnclear())
        || (state == JourneyState.DELIVERED && detail.receivers().isEmpty());
  }

  /** Whoever runs the Leistung here; first the one the rules say. */
  private List<Choice> receivers(Person person, JourneyDetail detail) {
    var journey = detail.journey();
    var book = connections.current();
    var all =
        choices.receivers(
            id -> !id.equals(journey.municipality()) && book.plan(id, journey.leika()).isPresent(),
            responsible(journey).orElse(""));
    return !all.isEmpty() && can(person, detail, forward(all.getFirst())) ? all : List.of();
  }

  private static Command forward(Choice to) {
    return new Command.Forward(MunicipalityId.of(to.value()), ANY);
  }

  private Optional<String> responsible(Journey journey) {
    return Optional.ofNullable(journey.area())
        .flatMap(
            area ->
                connections
                    .current()
                    .resolve(journey.leika(), area, LegalTime.day(journey.receivedAt()))
                    .executingBody())
        .map(body -> body.ars().digits());
  }

  private List<Choice> repeats(Person person, JourneyDetail detail) {
    var delivered =
        detail.journey().state() == JourneyState.DELIVERED || !repeatReceivers(detail).isEmpty();
    if (!delivered || !may(person, Deed.REPEAT)) {
      return List.of();
    }
    var keeps = clearing.takes(detail, false);
    var ways = new ArrayList<Choice>();
    if (keeps) {
      ways.add(new Choice("behalten", say("noch-einmal.behalten"), true));
    }
    if (clearing.takes(detail, true)) {
      ways.add(new Choice("ersetzen", say("noch-einmal.ersetzen"), !keeps));
    }
    return List.copyOf(ways);
  }

  private static List<Choice> repeatReceivers(JourneyDetail detail) {
    return detail.receivers().stream()
        .filter(row -> row.state() == ReceiverState.DELIVERED)
        .map(row -> new Choice(row.receiver(), row.name(), false))
        .toList();
  }
}
