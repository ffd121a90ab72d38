package de.zubringer.catalogue.original;

import java.util.Set;

/**
 * What a person decided about conflicts, by their places; {@link #ALL} stands for all that are not
 * named.
 *
 * @param keep the package stays as it is there
 * @param take the original counts there
 */
public record ConflictDecisions(Set<String> keep, Set<String> take) {
  public static final String ALL = "alle";
  public static final ConflictDecisions NONE = new ConflictDecisions(Set.of(), Set.of());

  public static final String LOCAL = "local";
  public static final String ORIGINAL = "original";

  /** The word of the decision; empty if nobody decided. */
  String about(String place) {
    if (keep.contains(place)) {
      return LOCAL;
    }
    if (take.contains(place)) {
      return ORIGINAL;
    }
    return keep.contains(ALL) ? LOCAL : take.contains(ALL) ? ORIGINAL : "";
  }
}
