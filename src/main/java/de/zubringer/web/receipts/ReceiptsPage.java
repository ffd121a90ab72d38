package de.zubringer.web.receipts;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Quittungen: what nobody has confirmed, and who may fetch.
 *
 * @param token one just made, shown this once; empty otherwise
 */
public record ReceiptsPage(
    List<ConfirmLine> open, List<FetchedSystem> systems, String token, boolean mayMakeTokens)
    implements Page {

  /**
   * A delivery a person confirms.
   *
   * @param reference by which it is found in the target
   * @param due whether it is late, as a coloured word
   * @param confirm where the button sends to; empty for who may not
   */
  public record ConfirmLine(
      String address,
      String shortId,
      String reference,
      String system,
      String receiver,
      String since,
      Badge due,
      String confirm) {}

  /**
   * An installation that fetches by itself.
   *
   * @param waiting how many wait, and since when
   * @param age of the oldest, as a coloured word
   */
  public record FetchedSystem(
      String id, String name, String waiting, Badge age, List<TokenLine> tokens) {}

  /** A token that holds. */
  public record TokenLine(String name, String made, String used, String revoke) {}

  @Override
  public String title() {
    return say("quittungen.titel");
  }
}
