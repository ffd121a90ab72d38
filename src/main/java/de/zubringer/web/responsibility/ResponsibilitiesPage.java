package de.zubringer.web.responsibility;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Alle Gebiete auf einen Blick: a Leistung on a day as a map, all Leistungen as a matrix, and what
 * is wrong over the years.
 *
 * @param day ISO day
 * @param bodies who carries out, the ones with most municipalities first
 * @param analysed which Leistungen, municipalities and days the findings are about
 */
public record ResponsibilitiesPage(
    List<Choice> leistungen,
    String day,
    List<Area> areas,
    List<String> districts,
    List<Executing> bodies,
    List<String> columns,
    List<Row> rows,
    String analysed,
    List<FindingLine> findings)
    implements Page {

  /**
   * An administration on the map.
   *
   * @param kind its class: {@code colour-0} to {@code colour-5}, {@code gap}, {@code conflict} or
   *     {@code mixed}
   * @param title who carries out there
   */
  public record Area(String path, String kind, String title) {}

  /** A body that carries out, with the number of its municipalities and its colour. */
  public record Executing(String name, String count, String kind) {}

  /** A district with the answers for each Leistung. */
  public record Row(String district, List<Cell> cells) {}

  /**
   * How many municipalities of a district have an answer.
   *
   * @param kind of KERN-UX: success, warning or danger
   */
  public record Cell(String kind, String text, String label) {}

  @Override
  public String title() {
    return say("gebiete.titel");
  }
}
