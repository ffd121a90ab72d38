package de.zubringer.web.overview;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;
import de.zubringer.web.journeys.JourneyLine;
import de.zubringer.web.map.MapPicture;
import de.zubringer.web.rollin.ReminderLine;
import java.util.List;
import java.util.Optional;

/**
 * Lage: how much is on its way, where, and what came last.
 *
 * @param place whose journeys are counted, in words
 * @param preparation what the installation is still getting ready
 * @param latest the newest journeys; absent for roles that see none
 * @param sandbox address of the local Zustelldienst's pages; absent where there is none, and for
 *     roles that have no use for it
 * @param reminders what is overdue, for those who can do something
 */
public record OverviewPage(
    String place,
    Optional<Preparation> preparation,
    List<Count> counts,
    MapPicture map,
    Optional<List<JourneyLine>> latest,
    Optional<String> sandbox,
    List<ReminderLine> reminders)
    implements Page {

  /** A number with its word; the address leads to the list behind it, empty for who may not. */
  public record Count(String label, String number, String address) {}

  /** How far a preparation is. */
  public record Preparation(String text, int done, int of) {}

  @Override
  public String title() {
    return say("lage.titel");
  }
}
