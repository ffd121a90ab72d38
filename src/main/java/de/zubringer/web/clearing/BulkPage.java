package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * How far an act for many is.
 *
 * @param follow its own address while it runs, so that the page keeps up; empty at rest
 * @param counts how many were answered how
 * @param pausable whether it runs
 * @param resumable whether it is paused
 * @param further address of the next lines; empty at the end
 */
public record BulkPage(
    String address,
    String what,
    Badge state,
    String by,
    String follow,
    long done,
    long total,
    List<String> counts,
    boolean pausable,
    boolean resumable,
    List<Line> lines,
    String further)
    implements Page {

  /** One journey. */
  public record Line(String address, String shortId, String answer) {}

  @Override
  public String title() {
    return say("sammlung.titel");
  }
}
