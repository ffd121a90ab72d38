package de.zubringer.inbox;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of a kind there is another of already, such as the second plan: {@code bauzeichnung-2}.
 *
 * @param kind what the Leistung calls the attachment by
 * @param number from 2
 */
public record FurtherFile(String kind, int number) {
  private static final Pattern ID = Pattern.compile("(.+)-(\\d{1,6})");

  /** Empty if it is the only one of its kind, or the first. */
  public static Optional<FurtherFile> of(String id) {
    var further = ID.matcher(id);
    return further.matches()
        ? Optional.of(new FurtherFile(further.group(1), Integer.parseInt(further.group(2))))
        : Optional.empty();
  }

  String id() {
    return kind + "-" + number;
  }
}
