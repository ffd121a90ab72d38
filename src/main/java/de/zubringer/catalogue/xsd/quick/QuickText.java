package de.zubringer.catalogue.xsd.quick;

import java.util.List;

/** A rule for the text of a simple type; refuses what it is not sure of. */
@FunctionalInterface
interface QuickText {
  QuickText UNSURE = text -> false;

  boolean accepts(String text);

  static QuickText all(List<QuickText> rules) {
    if (rules.size() == 1) {
      return rules.getFirst();
    }
    var array = rules.toArray(QuickText[]::new);
    return text -> {
      for (var rule : array) {
        if (!rule.accepts(text)) {
          return false;
        }
      }
      return true;
    };
  }

  /** Without white space that a type of tokens would take away. */
  static boolean isTidy(String text) {
    var before = ' ';
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter < ' ' || (letter == ' ' && before == ' ')) {
        return false;
      }
      before = letter;
    }
    return text.isEmpty() || before != ' ';
  }
}
