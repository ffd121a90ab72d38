package de.zubringer.catalogue.check;

import de.zubringer.catalogue.FieldTree.Leaf;
import de.zubringer.catalogue.FieldTree.Spot;
import de.zubringer.catalogue.text.Latin;
import de.zubringer.kernel.Finding;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Letters outside String.Latin+ (DIN 91379), for every text of every form. A letter or symbol
 * outside must be spelled by a person; a dash or space with an obvious replacement is only hinted
 * at.
 */
final class LetterCheck {
  /** {@code x-check} of a field in which any script may stand. */
  private static final String ANY_SCRIPT = "any-script";

  /** Dashes, bullet, spaces and invisible marks that word processors and telephones put in. */
  private static final String REPLACEABLE =
      "\u00AD\u2009\u200B\u200C\u200D\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u202F\u2212\uFEFF";

  private LetterCheck() {}

  static void check(Leaf leaf, Spot at, String text, List<Finding> findings) {
    if (ANY_SCRIPT.equals(leaf.check())) {
      return;
    }
    var outside = Latin.firstOutside(text);
    if (outside.isEmpty()) {
      return;
    }
    var normalized = Latin.normalized(text);
    var letter = firstLetter(normalized, outside.getAsInt());
    findings.add(
        letter.isPresent()
            ? finding(leaf, at, normalized, letter.getAsInt())
            : Finding.hint("sign-not-latin", at.place(), leaf.field().title()));
  }

  /** The first character outside that has no obvious replacement. */
  private static OptionalInt firstLetter(String text, int from) {
    if (REPLACEABLE.indexOf(text.charAt(from)) < 0) {
      return OptionalInt.of(from);
    }
    var plain = new StringBuilder(text);
    for (int i = from; i < plain.length(); i++) {
      if (REPLACEABLE.indexOf(plain.charAt(i)) >= 0) {
        plain.setCharAt(i, '-');
      }
    }
    return Latin.firstOutside(plain.toString());
  }

  private static Finding finding(Leaf leaf, Spot at, String text, int position) {
    var sign = String.format(Locale.ROOT, "U+%04X", text.codePointAt(position));
    var count = Integer.toString(text.codePointCount(0, position) + 1);
    return Finding.error("letter-not-latin", at.place(), leaf.field().title(), count, sign);
  }
}
