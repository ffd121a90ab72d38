package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Betrieb, Alarme: the rules and where each stands, and what was told to whom.
 *
 * @param file where the rules lie, or would
 * @param isShipped whether there is no such file
 * @param findings what is wrong with it
 */
public record AlertsPage(
    String file,
    boolean isShipped,
    List<FindingLine> findings,
    List<RuleLine> rules,
    List<ChannelLine> channels,
    List<NoticeLine> notices)
    implements Page {

  /**
   * A rule.
   *
   * @param measure what it looks at, with its bound
   * @param value at the last look
   * @param where the worst places; empty if there are none
   * @param to whom it tells
   * @param told when that was last; empty if it was not
   */
  public record RuleLine(
      String title,
      String id,
      String measure,
      Badge state,
      String since,
      String value,
      List<String> where,
      String to,
      String told) {}

  /** A way to somebody. */
  public record ChannelLine(String id, String kind, String shown) {}

  /**
   * Something that was told.
   *
   * @param cause why it did not arrive; may be empty
   */
  public record NoticeLine(
      String at, String subject, String channel, Badge outcome, String cause) {}

  @Override
  public String title() {
    return say("betrieb.alarme.titel");
  }
}
