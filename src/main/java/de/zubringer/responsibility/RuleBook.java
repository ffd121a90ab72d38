package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The index of all rules: one line for each rule and key it is filed under, in columns. The lines
 * of a question and Leistung (or beginning of it) lie together as a block, sorted by the key of the
 * area and, the more specific first, by rank. So a question visits a few blocks and in each one
 * group for every level of the area, and stops in each at what cannot win any more.
 */
final class RuleBook {
  private static final int AREA_DIGITS = 12;
  private static final int LEISTUNG_DIGITS = 14;

  private final int[] patternLengths = new int[Question.values().length];
  private final long[] blocks;
  private final int[] blockStarts;
  private final int[] blockKeyLengths;
  private final long[] keys;
  private final int[] ranks;
  private final int[] firstDays;
  private final int[] lastDays;
  private final Rule[] rules;

  private RuleBook(Line[] lines) {
    var starts = starts(lines);
    blocks = new long[starts.length];
    blockStarts = Arrays.copyOf(starts, starts.length + 1);
    blockStarts[starts.length] = lines.length;
    blockKeyLengths = new int[starts.length];
    keys = new long[lines.length];
    ranks = new int[lines.length];
    firstDays = new int[lines.length];
    lastDays = new int[lines.length];
    rules = new Rule[lines.length];
    for (int block = 0; block < blocks.length; block++) {
      blocks[block] = lines[blockStarts[block]].block;
      for (int i = blockStarts[block]; i < blockStarts[block + 1]; i++) {
        put(i, lines[i]);
        blockKeyLengths[block] |= 1 << (lines[i].key & 15);
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
    return new Search(number(area.digits()), (int) day.toEpochDay(), test).run(question, leistung);
  }

  /** How many lines there are: a rule has one for each key it is filed under. */
  int size() {
    return rules.length;
  }

  private void put(int i, Line line) {
    var entry = line.rule.entry();
    keys[i] = line.key;
    ranks[i] = line.rank;
    firstDays[i] = day(entry.validFrom(), Integer.MIN_VALUE);
    lastDays[i] = day(entry.validTo(), Integer.MAX_VALUE);
    rules[i] = line.rule;
    patternLengths[line.rule.question().number()] |= 1 << line.rule.pattern().length();
  }

  private static int day(@Nullable LocalDate day, int none) {
    return day == null ? none : (int) day.toEpochDay();
  }

  private static int[] starts(Line[] lines) {
    var starts = new int[lines.length];
    int count = 0;
    for (int i = 0; i < lines.length; i++) {
      if (i == 0 || lines[i].block != lines[i - 1].block) {
        starts[count++] = i;
      }
    }
    return Arrays.copyOf(starts, count);
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

  private static long block(Question question, long pattern, int length) {
    return (long) question.number() << 56 | key(pattern, length);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private record Line(long block, long key, int rank, Rule rule) implements Comparable<Line> {
    /** By block, then by key, then the higher rank first. */
    @Override
    public int compareTo(Line other) {
      var byBlock = Long.compare(block, other.block);
      var byKey = byBlock != 0 ? byBlock : Long.compare(key, other.key);
      return byKey != 0 ? byKey : Integer.compare(other.rank, rank);
    }

    static Line of(Rule rule, String key) {
      var pattern = rule.pattern();
      return new Line(
          RuleBook.block(rule.question(), number(pattern), pattern.length()),
          RuleBook.key(number(key), key.length()),
          rule.rank(key),
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
          var block = Arrays.binarySearch(blocks, block(question, pattern, length));
          if (block >= 0) {
            lookInto(block);
          }
        }
      }
      return found;
    }

    private void lookInto(int block) {
      for (int length = AREA_DIGITS; length > 0; length--) {
        if ((blockKeyLengths[block] & 1 << length) != 0) {
          var key = key(area / power(AREA_DIGITS - length), length);
          var end = blockStarts[block + 1];
          walk(key, firstOf(key, blockStarts[block], end), end);
        }
      }
    }

    private int firstOf(long key, int from, int to) {
      int low = from;
      int high = to;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (keys[middle] < key) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private void walk(long key, int from, int end) {
      for (int i = from; i < end && keys[i] == key && ranks[i] >= found.rank(); i++) {
        if (firstDays[i] <= day && day <= lastDays[i]) {
          found.note(rules[i], ranks[i], test.of(rules[i]));
        }
      }
    }
  }
}
