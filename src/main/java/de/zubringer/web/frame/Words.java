package de.zubringer.web.frame;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;

/** German sentences for templates and page records: {@code @import static …Words.*}. */
public final class Words {
  private Words() {}

  public static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }

  /** The sentence of a finding. */
  public static String text(Finding finding) {
    return Wording.german().text(finding);
  }

  /** What to do about a finding. */
  public static String advice(Finding finding) {
    return Wording.german().advice(finding);
  }
}
