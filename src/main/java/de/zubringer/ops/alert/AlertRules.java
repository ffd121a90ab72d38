package de.zubringer.ops.alert;

import de.zubringer.kernel.Findings;
import de.zubringer.ops.notice.Channel;
import java.util.List;

/**
 * The rules of one file.
 *
 * @param findings what is wrong with it; with an error in it nothing of it counts
 * @param digest SHA-256 of the file in hex; empty for the rules that are shipped
 */
public record AlertRules(
    List<AlertRule> rules, List<Channel> channels, Findings findings, String digest) {
  public static final AlertRules NONE = new AlertRules(List.of(), List.of(), Findings.NONE, "");

  public AlertRules {
    rules = List.copyOf(rules);
    channels = List.copyOf(channels);
  }

  public boolean isShipped() {
    return digest.isEmpty();
  }
}
