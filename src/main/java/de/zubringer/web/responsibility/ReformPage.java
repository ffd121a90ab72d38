package de.zubringer.web.responsibility;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Optional;

/**
 * Eine Reform durchspielen: what a merger, a delegation or another list would change for whom.
 * Nothing is stored.
 *
 * @param kinds merger, delegation or list
 * @param from the areas it is about, as typed
 * @param to the body that remains or carries out, as typed
 * @param rules rules with a list of areas
 * @param day first day, ISO
 * @param problems why it cannot be tried
 */
public record ReformPage(
    List<Choice> kinds,
    String from,
    String to,
    List<Choice> leistungen,
    List<Choice> rules,
    String day,
    List<FindingLine> problems,
    Optional<Effect> effect)
    implements Page {

  /**
   * What changes.
   *
   * @param ended municipalities whose key ends, with what hangs on it
   */
  public record Effect(List<Move> moves, List<Ended> ended) {}

  /**
   * The same change in some municipalities.
   *
   * @param routes what becomes of the connections and Zustellpunkte
   * @param open number of open applications from there
   */
  public record Move(
      String leistung, String areas, String before, String after, String routes, String open) {}

  /** A key that ends. */
  public record Ended(String name, String key, String statutes, String open) {}

  @Override
  public String title() {
    return say("reform.titel");
  }
}
