package de.zubringer.mapping;

import de.zubringer.catalogue.FieldPath;

/**
 * What is written once for each entry of a list.
 *
 * @param target {@code line} for lines of a file, or a list of the target: {@code objekte[]}
 * @param source the list in the application; it may lie inside the entries of another's list
 * @param as name of the variable that holds the entry; with {@code Index} behind it, its number
 *     from 1
 */
public record Repeat(String target, String source, String as) {
  static final String LINE = "line";

  public boolean isLines() {
    return target.equals(LINE);
  }

  /** Whether the rows of this target field are written once for each entry. */
  public boolean covers(String targetField) {
    return isLines() || targetField.startsWith(target + ".");
  }

  /** Whether the other's list lies inside the entries of this one's list. */
  boolean encloses(Repeat other) {
    return FieldPath.plain(other.source).startsWith(FieldPath.plain(source) + ".");
  }

  String variable() {
    return "$" + as;
  }
}
