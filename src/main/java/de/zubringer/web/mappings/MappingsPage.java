package de.zubringer.web.mappings;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/** Abbildungen: which target systems take which Leistung, and how complete that is. */
public record MappingsPage(List<MappingLine> lines) implements Page {

  /** One mapping; required and sources say how many of how many. */
  public record MappingLine(
      String address,
      String leistung,
      String system,
      String version,
      String required,
      String sources,
      Badge state) {}

  @Override
  public String title() {
    return say("abbildungen.titel");
  }
}
