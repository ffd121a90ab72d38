package de.zubringer.web.connections;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import de.zubringer.web.rollin.ReminderLine;
import java.util.List;

/**
 * Anbindungen: which Leistung is connected where.
 *
 * @param open Leistungen of the person's administration that are not connected yet
 * @param seesLandGaps whether this person is led to the gaps of the whole Land
 * @param seesPairs whether this person is led to which system fits
 * @param mayReload whether this person may read the workspace anew
 * @param reloadsLive whether it goes live at once then
 * @param findings what was wrong with the workspace at the last try
 * @param seesTimes whether this person is led to how long a roll-in takes
 * @param reminders what is overdue, for those who can do something
 */
public record ConnectionsPage(
    List<ConnectionLine> lines,
    List<OpenLine> open,
    boolean seesLandGaps,
    boolean seesPairs,
    boolean mayReload,
    boolean reloadsLive,
    List<FindingLine> findings,
    boolean seesTimes,
    List<ReminderLine> reminders)
    implements Page {

  /** A Leistung that can be connected. */
  public record OpenLine(String address, String leistung, Badge phase) {}

  /** One Leistung in one administration. */
  public record ConnectionLine(
      String address,
      String leistung,
      String municipality,
      String target,
      String version,
      Badge phase) {}

  @Override
  public String title() {
    return say("anbindungen.titel");
  }
}
