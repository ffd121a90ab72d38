package de.zubringer.mapping.analysis;

/**
 * Reads the text of a regular expression between its anchors; what it does not know is anything.
 */
final class PatternReader {
  /**
   * A stretch of the pattern.
   *
   * @param sample a short text it lets through, if all is well
   */
  record Part(int longest, boolean plain, String sample) {
    static final Part ANYTHING = new Part(Values.UNBOUNDED, false, "");
    static final Part NOTHING = new Part(0, true, "");

    Part then(Part next) {
      return new Part(plus(longest, next.longest), plain && next.plain, sample + next.sample);
    }

    Part or(Part other) {
      return new Part(
          Math.max(longest, other.longest), plain && other.plain, sample + other.firstOnly(sample));
    }

    private String firstOnly(String first) {
      return first.isEmpty() ? sample : "";
    }

    Part times(int least, int most) {
      var length =
          most == Values.UNBOUNDED && longest > 0
              ? most
              : (int) Math.min(most * (long) longest, Values.UNBOUNDED);
      return new Part(length, plain, sample.repeat(Math.min(least, REPEATS_MAX)));
    }

    private static int plus(int one, int other) {
      return (int) Math.min(one + (long) other, Values.UNBOUNDED);
    }
  }

  /** A sample need not be longer than any field. */
  private static final int REPEATS_MAX = 200;

  private static final String BEYOND_ASCII = "SDWpPuxB";

  private final String text;
  private int at;
  private boolean unknown;

  PatternReader(String text) {
    this.text = text;
  }

  Part read() {
    var whole = sequence();
    return at < text.length() || unknown ? Part.ANYTHING : whole;
  }

  private Part alternatives() {
    var all = sequence();
    while (take('|')) {
      all = all.or(sequence());
    }
    return all;
  }

  private Part sequence() {
    var all = Part.NOTHING;
    while (at < text.length() && !unknown && text.charAt(at) != '|' && text.charAt(at) != ')') {
      all = all.then(repeated(atom()));
    }
    return all;
  }

  private Part atom() {
    var sign = text.charAt(at++);
    return switch (sign) {
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escaped();
      case '.' -> new Part(1, false, "a");
      case '^', '$', '*', '+', '?', '{' -> fail();
      default -> new Part(1, sign < 128, String.valueOf(sign));
    };
  }

  /** Looking ahead only narrows what the rest lets through. */
  private Part group() {
    var ahead = text.startsWith("?=", at) || text.startsWith("?!", at);
    if (ahead || text.startsWith("?:", at)) {
      at += 2;
    } else if (at < text.length() && text.charAt(at) == '?') {
      return fail();
    }
    var inside = alternatives();
    if (!take(')')) {
      return fail();
    }
    return ahead ? Part.NOTHING : inside;
  }

  private Part set() {
    var plain = !take('^');
    var sample = "";
    for (var first = true; at < text.length() && (first || text.charAt(at) != ']'); first = false) {
      var sign = text.charAt(at++);
      var part = sign == '\\' ? escaped() : new Part(1, sign < 128, String.valueOf(sign));
      plain &= part.plain();
      sample = sample.isEmpty() ? part.sample() : sample;
    }
    return take(']') ? new Part(1, plain, plain ? sample : "a") : fail();
  }

  private Part escaped() {
    if (at >= text.length()) {
      return fail();
    }
    var sign = text.charAt(at++);
    if (Character.isDigit(sign) || BEYOND_ASCII.indexOf(sign) >= 0) {
      return fail();
    }
    var sample =
        switch (sign) {
          case 'd' -> "0";
          case 'w' -> "a";
          case 's' -> " ";
          default -> String.valueOf(sign);
        };
    return sign == 'b' ? Part.NOTHING : new Part(1, sign < 128, sample);
  }

  private Part repeated(Part part) {
    var many = part;
    if (take('?')) {
      many = part.times(0, 1);
    } else if (take('*')) {
      many = part.times(0, Values.UNBOUNDED);
    } else if (take('+')) {
      many = part.times(1, Values.UNBOUNDED);
    } else if (take('{')) {
      many = counted(part);
    }
    take('?');
    return many;
  }

  private Part counted(Part part) {
    var end = text.indexOf('}', at);
    var counts = end < 0 ? "" : text.substring(at, end);
    if (!counts.matches("\\d{1,4}(,\\d{0,4})?")) {
      return fail();
    }
    at = end + 1;
    var comma = counts.indexOf(',');
    var least = Integer.parseInt(comma < 0 ? counts : counts.substring(0, comma));
    var most = counts.substring(comma + 1);
    return part.times(least, most.isEmpty() ? Values.UNBOUNDED : Integer.parseInt(most));
  }

  private boolean take(char sign) {
    var there = at < text.length() && text.charAt(at) == sign;
    at += there ? 1 : 0;
    return there;
  }

  private Part fail() {
    unknown = true;
    at = text.length();
    return Part.ANYTHING;
  }
}
