package de.zubringer.web.mappings;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Passung: every Leistung with every kind of target system.
 *
 * @param kinds of systems, as headings
 */
public record PairsPage(List<String> kinds, List<MatrixLine> matrix) implements Page {

  /** A Leistung; one cell for each kind. */
  public record MatrixLine(String leistung, String address, List<Cell> cells) {}

  /** The systems of one kind that take a Leistung; often none. */
  public record Cell(String kind, List<Met> systems) {}

  /** A system that takes it. */
  public record Met(String system, Badge state) {}

  @Override
  public String title() {
    return say("passung.titel");
  }
}
