package de.zubringer.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about data or plan that somebody can act on. Carries a code and its arguments only; the
 * sentence and the advice are looked up in {@link Wording}.
 *
 * @param place dotted path with index, such as {@code hund[0].rasse}; empty for the whole
 * @param spot file and line, where there is a file
 * @param arguments what the sentence names; never content of an application
 */
public record Finding(
    Severity severity, String code, String place, @Nullable Spot spot, List<String> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding error(String code, String place, String... arguments) {
    return new Finding(Severity.ERROR, code, place, null, List.of(arguments));
  }

  public static Finding warning(String code, String place, String... arguments) {
    return new Finding(Severity.WARNING, code, place, null, List.of(arguments));
  }

  public static Finding hint(String code, String place, String... arguments) {
    return new Finding(Severity.HINT, code, place, null, List.of(arguments));
  }

  public Finding at(Spot where) {
    return new Finding(severity, code, place, where, arguments);
  }

  /** Short form used in expectations: {@code code@place}. */
  public String mark() {
    return place.isEmpty() ? code : code + "@" + place;
  }
}
