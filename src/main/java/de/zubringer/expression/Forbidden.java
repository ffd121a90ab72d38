package de.zubringer.expression;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Set;

/**
 * Functions of JSONata an expression may not call: clock and chance, because the same application
 * must give the same result for ever, and {@code $eval}, because what is checked must be what runs.
 */
final class Forbidden {
  static final Set<String> NAMES = Set.of("now", "millis", "random", "shuffle", "eval");

  /** Wide enough for any column of a file; the engine itself would fill the memory. */
  private static final int PAD_CHARACTERS_MAX = 10_000;

  private static final Jsonata.JFunction REFUSE =
      new Jsonata.JFunction((input, arguments) -> refuse(), null);
  private static final Jsonata.JFunction PAD =
      new Jsonata.JFunction((input, arguments) -> pad(arguments), "<s-ns?:s>");

  private Forbidden() {}

  static void bind(Jsonata.Frame frame) {
    NAMES.forEach(name -> frame.bind(name, REFUSE));
    frame.bind("pad", PAD);
  }

  private static Object refuse() {
    throw new JException("D1002", 0);
  }

  private static Object pad(List<?> arguments) {
    if (arguments.get(1) instanceof Number width
        && Math.abs(width.longValue()) > PAD_CHARACTERS_MAX) {
      throw new Bounds.Exceeded();
    }
    return Functions.pad(
        (String) arguments.get(0), (Integer) arguments.get(1), (String) arguments.get(2));
  }
}
