package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.AnswerRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the text of some rules names: words and numbers that answers are compared with. */
record RuleText(List<String> words, Set<BigDecimal> numbers, boolean isComparing) {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])\\d+(?:\\.\\d+)?");
  private static final Pattern FUNCTION = Pattern.compile("\\$(?!not\\b|exists\\b)\\w+\\s*\\(");
  private static final Pattern ARITHMETIC =
      Pattern.compile("[+*/%&?]|(?<=[\\w)\\]])\\s*-|:=|\\.\\.");

  static RuleText of(List<AnswerRule> rules) {
    var text =
        rules.stream().map(rule -> rule.constraint().rule()).collect(Collectors.joining("\n"));
    var words =
        WORD.matcher(text)
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .distinct()
            .toList();
    var bare = WORD.matcher(text).replaceAll("''");
    var numbers =
        NUMBER
            .matcher(bare)
            .results()
            .map(match -> new BigDecimal(match.group()))
            .collect(Collectors.toCollection(TreeSet::new));
    return new RuleText(
        words, numbers, !FUNCTION.matcher(bare).find() && !ARITHMETIC.matcher(bare).find());
  }
}
