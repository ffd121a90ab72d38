package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyFilter.Kind;
import de.zubringer.pipeline.JourneyPage.Place;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of journeys as its page shows it: what can be chosen, what is, and what was found. */
@Component
class JourneysView {
  private static final int LINES = 25;

  private final Journeys journeys;
  private final JourneyLines lines;
  private final Names names;

  JourneysView(Journeys journeys, JourneyLines lines, Names names) {
    this.journeys = journeys;
    this.lines = lines;
    this.names = names;
  }

  JourneysPage page(Person person, JourneyChoice choice, Place place) {
    var filter = choice.filter();
    var found = filter.map(one -> journeys.stretch(one, place, LINES));
    var next = found.map(one -> one.next()).orElse(null);
    var previous = found.map(one -> one.previous()).orElse(null);
    return new JourneysPage(
        choices(person, choice),
        choice.id(),
        day(choice.from()),
        day(choice.to()),
        keySearch(person, choice),
        lines.of(found.map(one -> one.journeys()).orElse(List.of())),
        next == null ? "" : choice.address(new Place(next, null)),
        previous == null ? "" : choice.address(new Place(null, previous)),
        choice.filters(person),
        filter.isEmpty() ? say("sendungen.kennung.ungueltig") : "");
  }

  private JourneysPage.Choices choices(Person person, JourneyChoice choice) {
    return new JourneysPage.Choices(
        states(choice),
        listed(names.leistungen(), choice.leistung()),
        person.municipality() == null ? municipalities(choice) : List.of(),
        had(choice.municipality(), Kind.AREA, choice.area()),
        had(choice.municipality(), Kind.UNIT, choice.unit()));
  }

  private JourneysPage.@Nullable KeySearch keySearch(Person person, JourneyChoice choice) {
    var own = person.municipality();
    if (own == null || !person.readsContentOf(own)) {
      return null;
    }
    var fields = names.businessKeys();
    var active = fields.getOrDefault(choice.field(), say("sendungen.begriff.irgendeiner"));
    return new JourneysPage.KeySearch(
        listed(fields, choice.field()),
        choice.parameters(),
        choice.marks().isEmpty() ? "" : say("sendungen.begriff.gesucht", active),
        choice.with("", List.of()).address(Place.TOP));
  }

  private static List<Choice> states(JourneyChoice choice) {
    var choices = any(choice.state() == null);
    for (var one : JourneyState.values()) {
      choices.add(
          new Choice(
              JourneyLines.word(one), JourneyLines.badge(one).label(), one == choice.state()));
    }
    return choices;
  }

  private List<Choice> municipalities(JourneyChoice choice) {
    var choices = any(choice.municipality() == null);
    names
        .municipalities()
        .forEach(
            (id, name) ->
                choices.add(new Choice(id.toString(), name, id.equals(choice.municipality()))));
    return choices;
  }

  private static List<Choice> listed(Map<String, String> all, String chosen) {
    var choices = any(chosen.isEmpty());
    all.forEach((id, name) -> choices.add(new Choice(id, name, id.equals(chosen))));
    return choices;
  }

  /**
   * Areas and units belong to one administration; before it is chosen there is nothing to offer.
   */
  private List<Choice> had(@Nullable MunicipalityId municipality, Kind kind, String chosen) {
    if (municipality == null) {
      return List.of();
    }
    var choices = any(chosen.isEmpty());
    journeys.choices(municipality, kind).stream()
        .map(one -> choice(one, chosen))
        .forEach(choices::add);
    return choices;
  }

  private static Choice choice(JourneyFilter.Choice one, String chosen) {
    return new Choice(one.id(), one.name(), one.id().equals(chosen));
  }

  private static List<Choice> any(boolean chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", say("liste.alle"), chosen));
    return choices;
  }

  private static String day(@Nullable Object day) {
    return Objects.toString(day, "");
  }
}
