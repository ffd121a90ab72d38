package de.zubringer.web.adaptation;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Frame;
import java.util.List;

/**
 * What stands above all pages of one Leistung in one administration.
 *
 * @param address below which they lie
 * @param tabs the stations of its way
 */
public record AdaptationHead(
    String leistung, String administration, String address, List<Frame.Entry> tabs) {

  /** Title of a page, whose key gets the Leistung and the administration. */
  public String title(String key) {
    return say(key, leistung, administration);
  }
}
