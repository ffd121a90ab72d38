package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Register;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What regional keys of a catalogue mean in the register. */
final class AreaKeys {
  private static final Pattern DIGITS = Pattern.compile("(?:.*:|DE)?(\\d{2,14})");

  private final Register register;
  private final String land;

  /**
   * Of a workspace.
   *
   * @param land two digits
   */
  AreaKeys(Register register, String land) {
    this.register = register;
    this.land = land;
  }

  /** What is wrong with a key, or which area it means. */
  sealed interface Meaning {
    /** Cut at its level. */
    record Key(String levelKey, Body body) implements Meaning {}

    /** Of another Land. */
    record Foreign() implements Meaning {}

    /** No key at all. */
    record Wrong() implements Meaning {}

    /** A Gemeindeschlüssel of 8 digits where the regional key is needed; the one it may mean. */
    record EightDigits(Optional<Body> perhaps) implements Meaning {}

    /** Not or no longer in the register. */
    record Unlisted() implements Meaning {}
  }

  /** A key with 8 digits is taken only if its scheme says that it is a Gemeindeschlüssel. */
  Meaning meaning(Identifier area) {
    var match = DIGITS.matcher(area.text());
    if (!match.matches()) {
      return new Meaning.Wrong();
    }
    var digits = match.group(1);
    if (digits.length() == 8) {
      var bodies = bodiesOf(digits);
      var declared = (area.scheme() + area.text()).toLowerCase(Locale.ROOT).contains("ags");
      var only = bodies.size() == 1 ? Optional.of(bodies.getFirst()) : Optional.<Body>empty();
      return declared && only.isPresent()
          ? new Meaning.Key(only.get().levelKey(), only.get())
          : new Meaning.EightDigits(only);
    }
    if (!Ars.isLevel(digits)) {
      return new Meaning.Wrong();
    }
    if (!digits.startsWith(land)) {
      return new Meaning.Foreign();
    }
    return register
        .body(Ars.ofLevel(digits))
        .<Meaning>map(body -> new Meaning.Key(body.levelKey(), body))
        .orElseGet(Meaning.Unlisted::new);
  }

  private List<Body> bodiesOf(String ags) {
    return register.municipalities().stream().filter(body -> body.ars().ags().equals(ags)).toList();
  }
}
