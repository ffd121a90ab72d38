package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
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

  JourneyLines(Names names) {
    this.names = names;
  }

  public List<JourneyLine> of(List<Journey> journeys) {
    return journeys.stream().map(this::of).toList();
  }

  public JourneyLine of(Journey journey) {
    return new JourneyLine(
        address(journey.id()),
        shortId(journey.id()),
        German.moment(journey.arrivedAt()),
        names.leistung(journey.leika()),
        names.municipality(journey.municipality()),
        Objects.requireNonNullElse(journey.areaName(), say("liste.offen")),
        Objects.requireNonNullElse(journey.unitName(), say("liste.offen")),
        badge(journey.state()));
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
          case FORWARDED -> "info";
        };
    return new Badge(kind, say("stand." + word(state)));
  }

  /** The word of a state in addresses, such as {@code held}. */
  public static String word(JourneyState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
