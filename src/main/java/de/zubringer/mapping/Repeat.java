package de.zubringer.mapping;

/**
 * What is written once for each entry of a list.
 *
 * @param target {@code line} for lines of a file, or a list of the target: {@code objekte[]}
 * @param source the list in the application
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

  String variable() {
    return "$" + as;
  }
}
