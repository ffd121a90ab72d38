package de.zubringer.catalogue.original;

/**
 * Changed by hand in the package, and otherwise in the newer original: a person has to decide.
 *
 * @param place in the data schema, or the name of a file
 * @param title of the nearest field
 * @param base what the original said before; empty = nothing
 * @param decided {@code local}, {@code original} or empty
 */
public record Conflict(
    String place, String title, String base, String local, String fresh, String decided) {
  public boolean isOpen() {
    return decided.isEmpty();
  }
}
