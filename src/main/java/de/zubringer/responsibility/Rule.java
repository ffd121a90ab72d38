package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.responsibility.content.Conditions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule for one Leistung or beginning of Leistungen, ready to be asked.
 *
 * @param owner the body in whose folder it stands; none for a rule of a Land
 * @param scope what the keys of the areas begin with in which the file holds
 * @param pattern digits of the Leistung the rule names
 * @param areas keys the rule lists, cut at their level
 * @param content what it asks of the application
 */
record Rule(
    Question question,
    @Nullable Ars owner,
    String scope,
    String pattern,
    List<String> areas,
    RuleFile.Applies applies,
    Conditions content,
    RuleFile.Entry entry) {

  /** The keys of the areas it is filed under. */
  List<String> keys() {
    return areas.isEmpty() ? List.of(scope) : areas;
  }

  /**
   * How specific it is where it is filed under a key. Municipality file before Land file; list
   * before membership before threshold before kind; conditions on the application before none;
   * longer key of the area, then of the Leistung.
   */
  int rank(String key) {
    return (owner == null ? 0 : 1 << 13)
        | weight() << 9
        | (content.isEmpty() ? 0 : 1 << 8)
        | key.length() << 4
        | pattern.length();
  }

  private int weight() {
    return (areas.isEmpty() ? 0 : 8)
        + (applies.memberOf() == null ? 0 : 4)
        + (applies.populationMin() == null && applies.populationMax() == null ? 0 : 2)
        + (applies.kinds().isEmpty() ? 0 : 1);
  }
}
