package de.zubringer.catalogue.reader;

import de.zubringer.kernel.Spot;

/**
 * A place of the workspace that reads a field of the application.
 *
 * @param path of the field, without {@code []}
 * @param place within the file, such as {@code rows[3].source}
 */
public record FieldReader(String path, Spot spot, String place) {
  /** File and line, then the place. */
  public String shown() {
    return spot.file() + ":" + spot.line() + (place.isEmpty() ? "" : " " + place);
  }
}
