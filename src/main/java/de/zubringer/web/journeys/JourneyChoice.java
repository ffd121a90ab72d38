package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asked the list for, read from the address; what does not fit counts as not asked.
 *
 * @param municipality only somebody who sees several can choose one
 */
record JourneyChoice(
    String text,
    @Nullable JourneyState state,
    String leistung,
    @Nullable MunicipalityId municipality) {
  private static final int TEXT_MAX = 60;
  private static final Pattern KEY = Pattern.compile("[0-9]{12}");

  static JourneyChoice of(Map<String, String> asked) {
    var municipality = asked.getOrDefault("kommune", "");
    return new JourneyChoice(
        clean(asked.getOrDefault("text", "")),
        state(asked.getOrDefault("stand", "")).orElse(null),
        clean(asked.getOrDefault("leistung", "")),
        KEY.matcher(municipality).matches() ? new MunicipalityId(new Ars(municipality)) : null);
  }

  /** Never more than the person may see. */
  JourneyFilter filter(Person person) {
    var own = person.municipality();
    return new JourneyFilter(
        own == null ? municipality : own,
        state,
        leistung.isEmpty() ? null : leistung,
        text.isEmpty() ? null : text);
  }

  boolean filters() {
    return !text.isEmpty() || state != null || !leistung.isEmpty() || municipality != null;
  }

  /** The same list further down. */
  String address(String after) {
    return UriComponentsBuilder.fromPath("/sendungen")
        .queryParam("text", "{text}")
        .queryParam("stand", "{state}")
        .queryParam("leistung", "{leistung}")
        .queryParam("kommune", "{municipality}")
        .queryParam("nach", "{after}")
        .encode()
        .buildAndExpand(
            text,
            state == null ? "" : JourneyLines.word(state),
            leistung,
            municipality == null ? "" : municipality,
            after)
        .toUriString();
  }

  List<Choice> states() {
    var choices = any(state == null);
    for (var one : JourneyState.values()) {
      choices.add(
          new Choice(JourneyLines.word(one), JourneyLines.badge(one).label(), one == state));
    }
    return choices;
  }

  List<Choice> leistungen(Names names) {
    var choices = any(leistung.isEmpty());
    names
        .leistungen()
        .forEach((id, name) -> choices.add(new Choice(id, name, id.equals(leistung))));
    return choices;
  }

  List<Choice> municipalities(Names names, Person person) {
    if (person.municipality() != null) {
      return List.of();
    }
    var choices = any(municipality == null);
    names
        .municipalities()
        .forEach(
            (id, name) -> choices.add(new Choice(id.toString(), name, id.equals(municipality))));
    return choices;
  }

  private static List<Choice> any(boolean chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", say("liste.alle"), chosen));
    return choices;
  }

  private static Optional<JourneyState> state(String word) {
    return Arrays.stream(JourneyState.values())
        .filter(one -> JourneyLines.word(one).equals(word))
        .findFirst();
  }

  /** Control characters mean nothing in a search, and the database refuses one of them. */
  private static String clean(String text) {
    var clean = text.replaceAll("\\p{Cntrl}", "").strip();
    return clean.substring(0, Math.min(clean.length(), TEXT_MAX));
  }
}
