package de.zubringer.web.frame;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;

/** German sentences for templates and page records: {@code @import static …Words.*}. */
public final class Words {
  private Words() {}

  public static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }

  /** For words that come from data: what nobody worded is shown as it is. */
  public static String sayOr(String unworded, String key) {
    return Wording.german().sayOr(unworded, key);
  }

  /** The sentence of a finding; one kept by an older version may have a code of its own. */
  public static String text(Finding finding) {
    return Wording.german().knows("finding." + finding.code() + ".text")
        ? Wording.german().text(finding)
        : say("befund.unbekannt", finding.code());
  }

  /** What to do about a finding. */
  public static String advice(Finding finding) {
    return Wording.german().knows("finding." + finding.code() + ".advice")
        ? Wording.german().advice(finding)
        : say("befund.unbekannt.rat");
  }
}
