package de.zubringer.fitconnect.routing;

import de.zubringer.fitconnect.ProtocolFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A search for areas: words that must all be found, each with {@code *} for anything.
 *
 * @param words in lower case; several words of one expression are searched one by one
 */
public record AreaQuery(List<String> words, Page page) {
  private static final int EXPRESSIONS_MAX = 10;

  /** No name of an area is longer; without a bound a pattern could be made to take for ever. */
  private static final int EXPRESSION_CHARS_MAX = 200;

  /** The published {@code ^(\*?([^\*]{2,})\*?)*$} without its exponential backtracking. */
  private static final Pattern EXPRESSION =
      Pattern.compile("(?:\\*?[^*]{2,}+(?:\\*{1,2}[^*]{2,}+)*+\\*?)?");

  public AreaQuery {
    words = List.copyOf(words);
  }

  /** Reads and checks the parameters of {@code /areas}; others are ignored. */
  public static AreaQuery read(Map<String, String[]> given) throws ProtocolFault {
    var parameters = new Parameters(given);
    var expressions = parameters.all("areaSearchexpression");
    if (expressions.isEmpty() || expressions.size() > EXPRESSIONS_MAX) {
      throw Parameters.fault("areaSearchexpression must be given one to ten times");
    }
    var words = new ArrayList<String>();
    for (var expression : expressions) {
      require(expression);
      Arrays.stream(lower(expression).split("\\s+"))
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
    }
    return new AreaQuery(words, Page.read(parameters));
  }

  /** Whether every word fits the name of an area, a word of that name or a postal code. */
  public boolean finds(String name, Collection<String> postalCodes) {
    var known = new HashSet<>(postalCodes);
    known.add(lower(name));
    known.add(lower(AreaResult.Area.plainName(name)));
    for (var word : lower(name).split("[\\s,]+", -1)) {
      known.add(word);
      known.add(word.replaceAll("[()]", ""));
    }
    return words.stream().allMatch(word -> known.stream().anyMatch(one -> fits(word, one)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.GERMANY);
  }

  private static void require(String expression) throws ProtocolFault {
    if (expression.length() > EXPRESSION_CHARS_MAX || !EXPRESSION.matcher(expression).matches()) {
      throw Parameters.fault("areaSearchexpression needs two characters beside each star");
    }
  }

  /** Greedy from left to right, which is right for stars and never goes back. */
  private static boolean fits(String word, String name) {
    var parts = word.split("\\*+", -1);
    var last = parts.length - 1;
    if (last == 0) {
      return name.equals(word);
    }
    if (!name.startsWith(parts[0])) {
      return false;
    }
    var at = parts[0].length();
    for (var i = 1; i < last; i++) {
      at = name.indexOf(parts[i], at);
      if (at < 0) {
        return false;
      }
      at += parts[i].length();
    }
    return name.length() - parts[last].length() >= at && name.endsWith(parts[last]);
  }
}
