package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The index of all rules: one line for each rule and key it is filed under, in columns. The lines
 * of a question, Leistung (or beginning of it) and Land lie together as a block, sorted by the key
 * of the area, so that an area is followed by what lies in it, and by rank, the most specific last.
 * Each line knows where the lines of the next larger area end that encloses its own. So a question
 * finds its place in a few short blocks and goes up from there, past what cannot win any more.
 */
final class RuleBook {
  private static final int AREA_DIGITS = 12;
  private static final int LEISTUNG_DIGITS = 14;

  /** What is behind the two digits of the Land. */
  private static final long LAND = 10_000_000_000L;

  private static final int RANK_BITS = 14;
  private static final int RANK_MAX = (1 << RANK_BITS) - 1;

  private static final long[] POWERS =
      LongStream.iterate(1, power -> power * 10).limit(LEISTUNG_DIGITS + 1).toArray();

  private final int[] patternLengths = new int[Question.values().length];
  private final Blocks blocks;
  private final long[] places;
  private final int[] larger;
  private final long[] spans;
  private final Rule[] rules;

  private RuleBook(Line[] lines) {
    blocks = new Blocks(count(lines));
    places = new long[lines.length];
    larger = new int[lines.length];
    spans = new long[lines.length];
    rules = new Rule[lines.length];
    for (int from = 0, i = 0; i < lines.length; i++) {
      put(i, lines[i]);
      if (i + 1 == lines.length || lines[i + 1].block != lines[i].block) {
        enclose(from, i + 1);
        blocks.put(lines[i].block, from, i + 1);
        from = i + 1;
      }
    }
  }

  static RuleBook of(Collection<Rule> rules) {
    var lines = new ArrayList<Line>(rules.size());
    for (var rule : rules) {
      rule.keys().forEach(key -> lines.add(Line.of(rule, key)));
    }
    var sorted = lines.toArray(Line[]::new);
    Arrays.parallelSort(sorted);
    return new RuleBook(sorted);
  }

  /** What a question says of a rule that is valid on its day and filed where it looks. */
  interface Test {
    Verdict of(Rule rule);
  }

  /** Whether a rule applies; it may depend on an application that is not there or unreadable. */
  enum Verdict {
    APPLIES,
    NOT,
    UNDECIDED,
    BROKEN
  }

  /** The most specific rules that apply, and those as specific whose application is missing. */
  Found find(Question question, LeikaKey leistung, Ars area, LocalDate day, Test test) {
    return new Search(number(area.digits()), number(day), test).run(question, leistung);
  }

  /** How many lines there are: a rule has one for each key it is filed under. */
  int size() {
    return rules.length;
  }

  private void put(int i, Line line) {
    var entry = line.rule.entry();
    places[i] = line.place;
    spans[i] =
        (long) day(entry.validFrom(), Integer.MIN_VALUE) << 32
            | (day(entry.validTo(), Integer.MAX_VALUE) & 0xFFFF_FFFFL);
    rules[i] = line.rule;
    patternLengths[line.rule.question().number()] |= 1 << line.rule.pattern().length();
  }

  /** Notes for each line of a block where the lines of the area around its own end, or -1. */
  private void enclose(int from, int to) {
    var around = new ArrayDeque<Integer>();
    for (int i = from; i < to; i++) {
      if (i > from && places[i] >> RANK_BITS != places[i - 1] >> RANK_BITS) {
        around.push(i - 1);
      }
      while (!around.isEmpty() && !encloses(places[around.peek()] >> RANK_BITS, digits(i))) {
        around.pop();
      }
      larger[i] = around.isEmpty() ? -1 : around.peek();
    }
  }

  private long digits(int line) {
    return places[line] >> (RANK_BITS + 4);
  }

  private static boolean encloses(long key, long area) {
    var inside = area - (key >> 4);
    return 0 <= inside && inside < power(AREA_DIGITS - (int) (key & 15));
  }

  /** The last line of the area with 12 digits or before it; less than {@code from} if none is. */
  private int upTo(long area, int from, int to) {
    var wanted = key(area, AREA_DIGITS) << RANK_BITS | RANK_MAX;
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] <= wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static int day(@Nullable LocalDate day, int none) {
    return day == null ? none : number(day);
  }

  private static int count(Line[] lines) {
    int count = 0;
    for (int i = 0; i < lines.length; i++) {
      count += i == 0 || lines[i].block != lines[i - 1].block ? 1 : 0;
    }
    return count;
  }

  /** Days since 1970; those of other ages of the earth count as its ends. */
  private static int number(LocalDate day) {
    return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static long number(String digits) {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      number = number * 10 + (digits.charAt(i) - '0');
    }
    return number;
  }

  /** Digits and how many they are, so that 16 and 160 differ. */
  private static long key(long digits, int length) {
    return digits << 4 | length;
  }

  /**
   * @param land the first two digits of the area
   */
  private static long block(Question question, long pattern, int length, long land) {
    return land << 56 | (long) question.number() << 52 | key(pattern, length);
  }

  private static long power(int exponent) {
    return POWERS[exponent];
  }

  /**
   * One line before it is put into columns.
   *
   * @param place the key of the area, then its rank
   */
  private record Line(long block, long place, Rule rule) implements Comparable<Line> {
    /** By block, then by key, then by rank. */
    @Override
    public int compareTo(Line other) {
      var byBlock = Long.compare(block, other.block);
      return byBlock != 0 ? byBlock : Long.compare(place, other.place);
    }

    static Line of(Rule rule, String key) {
      var pattern = rule.pattern();
      var area = number(key) * power(AREA_DIGITS - key.length());
      return new Line(
          RuleBook.block(rule.question(), number(pattern), pattern.length(), area / LAND),
          RuleBook.key(area, key.length()) << RANK_BITS | rule.rank(key),
          rule);
    }
  }

  /** One question on its way through the blocks. */
  private final class Search {
    private final long area;
    private final int day;
    private final Test test;
    private final Found found = new Found();

    Search(long area, int day, Test test) {
      this.area = area;
      this.day = day;
      this.test = test;
    }

    Found run(Question question, LeikaKey leistung) {
      var digits = number(leistung.digits());
      var lengths = patternLengths[question.number()];
      for (int length = LEISTUNG_DIGITS; length > 0; length--) {
        if ((lengths & 1 << length) != 0) {
          var pattern = digits / power(LEISTUNG_DIGITS - length);
          var block = blocks.find(block(question, pattern, length, area / LAND));
          lookInto((int) (block >> Integer.SIZE), (int) block);
        }
      }
      return found;
    }

    private void lookInto(int start, int end) {
      for (int at = upTo(area, start, end); at >= start; at = larger[at]) {
        if (encloses(places[at] >> RANK_BITS, area)) {
          walk(at, start);
        }
      }
    }

    /** The lines of one area, from the highest rank down. */
    private void walk(int from, int start) {
      var key = places[from] >> RANK_BITS;
      for (int i = from; i >= start && places[i] >> RANK_BITS == key; i--) {
        var rank = (int) (places[i] & RANK_MAX);
        if (rank < found.rank()) {
          return; // and so is every further one
        }
        if ((int) (spans[i] >> 32) <= day && day <= (int) spans[i]) {
          found.note(rules[i], rank, test.of(rules[i]));
        }
      }
    }
  }
}
