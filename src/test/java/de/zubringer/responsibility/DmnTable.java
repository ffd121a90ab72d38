package de.zubringer.responsibility;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * The same rules as a DMN decision table with FEEL, the most specific first and hit policy FIRST.
 * Keys are numbers, so that a key of a level is an interval.
 */
final class DmnTable {
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision decision;

  DmnTable(List<Rule> rules) {
    var xml = new StringBuilder(HEAD);
    rules.stream()
        .sorted(Comparator.comparingInt((Rule rule) -> rank(rule)).reversed())
        .forEach(rule -> append(xml, rule));
    xml.append("</decisionTable></decision></definitions>");
    var bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
    decision = engine.parseDecision("rules", new ByteArrayInputStream(bytes));
  }

  /** Rank of the winning rule; -1 if there is none. */
  int rank(String leistung, Place place, LocalDate day) {
    var population = place.body().population();
    var result =
        engine.evaluateDecisionTable(
            decision,
            Map.of(
                "leistung", Long.parseLong(leistung),
                "area", Long.parseLong(place.ars().digits()),
                "day", day.toEpochDay(),
                "kind", place.kind(),
                "population", population == null ? 0L : (long) population));
    return result.isEmpty() ? -1 : ((Number) result.getSingleResult().getEntry("rank")).intValue();
  }

  static int rank(Rule rule) {
    return rule.rank(rule.keys().getFirst());
  }

  private static void append(StringBuilder xml, Rule rule) {
    var entry = rule.entry();
    var min = rule.applies().populationMin();
    xml.append("<rule id=\"").append(entry.id()).append("\">");
    cell(xml, interval(rule.pattern(), 14));
    cell(xml, interval(rule.keys().getFirst(), 12));
    cell(xml, span(entry.validFrom(), entry.validTo()));
    cell(xml, rule.applies().kinds().isEmpty() ? "-" : "\"gemeinde\"");
    cell(xml, min == null ? "-" : "&gt;= " + min);
    xml.append("<outputEntry><text>").append(rank(rule)).append("</text></outputEntry></rule>");
  }

  private static void cell(StringBuilder xml, String text) {
    xml.append("<inputEntry><text>").append(text).append("</text></inputEntry>");
  }

  private static String interval(String key, int digits) {
    var rest = digits - key.length();
    return "[" + key + "0".repeat(rest) + ".." + key + "9".repeat(rest) + "]";
  }

  private static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
    var first = from == null ? 0 : from.toEpochDay();
    return "[" + first + ".." + (to == null ? 99_999 : to.toEpochDay()) + "]";
  }

  private static final String HEAD =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" \
      namespace="zubringer"><decision id="rules" name="rules">\
      <decisionTable id="t" hitPolicy="FIRST">\
      <input id="i1"><inputExpression typeRef="long"><text>leistung</text></inputExpression></input>\
      <input id="i2"><inputExpression typeRef="long"><text>area</text></inputExpression></input>\
      <input id="i3"><inputExpression typeRef="long"><text>day</text></inputExpression></input>\
      <input id="i4"><inputExpression typeRef="string"><text>kind</text></inputExpression></input>\
      <input id="i5"><inputExpression typeRef="long"><text>population</text></inputExpression></input>\
      <output id="o" name="rank" typeRef="integer"/>\
      """;
}
