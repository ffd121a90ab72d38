package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sendungen: the list, newest first, with its filter.
 *
 * @param id beginning of an id, as it was typed
 * @param from first day
 * @param to last day
 * @param keySearch search by business keys; null for who reads no content
 * @param further address of the next stretch; empty at the end
 * @param back address of the stretch before; empty at the top
 * @param filtered whether the filter leaves something out
 * @param fault why nothing can be found by what was typed; empty if all is well
 */
public record JourneysPage(
    Choices choices,
    String id,
    String from,
    String to,
    @Nullable KeySearch keySearch,
    List<JourneyLine> lines,
    String further,
    String back,
    boolean filtered,
    String fault)
    implements Page {

  /**
   * What the filter offers.
   *
   * @param municipalities empty for who sees one municipality only
   * @param areas empty as long as no municipality is chosen
   * @param units the same
   */
  public record Choices(
      List<Choice> states,
      List<Choice> leistungen,
      List<Choice> municipalities,
      List<Choice> areas,
      List<Choice> units) {}

  /**
   * Searching by a value of the application.
   *
   * @param fields the business keys of all packages
   * @param kept the filter that goes on to apply
   * @param active what the list is searched by at present, without the value; empty if by none
   * @param without address of the list without it
   */
  public record KeySearch(
      List<Choice> fields, Map<String, String> kept, String active, String without) {}

  @Override
  public String title() {
    return say("sendungen.titel");
  }
}
