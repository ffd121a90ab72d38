package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.pace.Waits;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Names;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Journeys as lines of a list. */
@Component
public class JourneyLines {
  private static final int SHORT = 8;

  private final Names names;
  private final Waits waits;

  JourneyLines(Names names, Waits waits) {
    this.names = names;
    this.waits = waits;
  }

  public List<JourneyLine> of(List<Journey> journeys) {
    var waiting = waits.of(journeys.stream().map(Journey::id).toList());
    return journeys.stream()
        .map(one -> of(one, Optional.ofNullable(waiting.get(one.id())).map(PaceWords::warning)))
        .toList();
  }

  /** Without a look whether and why it waits. */
  public JourneyLine of(Journey journey) {
    return of(journey, Optional.empty());
  }

  private JourneyLine of(Journey journey, Optional<String> warning) {
    return new JourneyLine(
        address(journey.id()),
        shortId(journey.id()),
        German.moment(journey.arrivedAt()),
        names.leistung(journey.leika()),
        names.municipality(journey.municipality()),
        Objects.requireNonNullElse(journey.areaName(), say("liste.offen")),
        Objects.requireNonNullElse(journey.unitName(), say("liste.offen")),
        badge(journey.state()),
        warning.orElse(""));
  }

  public static String address(JourneyId id) {
    return "/sendungen/" + id;
  }

  public static String shortId(JourneyId id) {
    return id.toString().substring(0, SHORT);
  }

  /** The id somebody put into an address; empty if it is none. */
  public static Optional<JourneyId> id(String text) {
    try {
      return Optional.of(new JourneyId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The word of a state and its colour. */
  public static Badge badge(JourneyState state) {
    var kind =
        switch (state) {
          case ARRIVED, ADDRESSED -> "info";
          case DELIVERED -> "success";
          case HELD -> "warning";
          case REFUSED -> "danger";
          case ERASED, FORWARDED -> "info";
        };
    return new Badge(kind, say("stand." + word(state)));
  }

  /** The word of a state in addresses, such as {@code held}. */
  public static String word(JourneyState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
