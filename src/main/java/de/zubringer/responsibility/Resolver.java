package de.zubringer.responsibility;

import static de.zubringer.responsibility.Resolution.Status.CONFLICT;
import static de.zubringer.responsibility.Resolution.Status.FOUND;
import static de.zubringer.responsibility.Resolution.Status.GAP;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers the four questions for one Leistung, area and day. */
final class Resolver {
  private final Municipalities municipalities;
  private final Register register;
  private final List<Rule> rules;
  private final LeikaKey leistung;
  private final Ars key;
  private final LocalDate day;
  private final List<Reason> reasons = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private Resolution.Status status = FOUND;

  Resolver(
      Municipalities municipalities, List<Rule> rules, LeikaKey leistung, Ars key, LocalDate day) {
    this.municipalities = municipalities;
    this.register = municipalities.register();
    this.rules = rules;
    this.leistung = leistung;
    this.key = key;
    this.day = day;
  }

  Resolution resolve() {
    return register
        .body(key)
        .filter(body -> body.isValidOn(day))
        .map(this::resolve)
        .orElseGet(this::unknownArea);
  }

  private Resolution resolve(Body area) {
    var legal = body(Question.LEGAL_BODY, area, Optional.empty());
    var executing = body(Question.EXECUTING_BODY, area, legal);
    var rulesFrom = body(Question.RULES_FROM, area, legal);
    var rule = executing.flatMap(body -> unitRule(area, body));
    return new Resolution(
        leistung,
        key,
        day,
        status,
        legal,
        executing,
        rulesFrom,
        rule.map(one -> one.entry().unit()),
        rule.map(one -> one.entry().destination()),
        List.copyOf(reasons),
        Findings.of(findings));
  }

  private Resolution unknownArea() {
    var unknown = Finding.error("responsibility-area-unknown", "area", key.digits());
    return new Resolution(
        leistung,
        key,
        day,
        GAP,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Findings.of(unknown));
  }

  private Optional<Body> body(Question question, Body area, Optional<Body> legal) {
    var candidates = rules.stream().filter(rule -> rule.question() == question).toList();
    return winner(question, area, candidates).flatMap(rule -> body(rule, area, legal));
  }

  private Optional<Body> body(Rule rule, Body area, Optional<Body> legal) {
    var word = rule.entry().body() == null ? "" : rule.entry().body();
    var body =
        switch (word) {
          case "area" -> Optional.of(area);
          case "association" -> register.associationOf(key);
          case "fulfilling" -> register.fulfillingOf(key);
          case "district" -> register.districtOf(key);
          case "legalBody" -> legal;
          default -> Ars.isLevel(word) ? register.body(Ars.ofLevel(word)) : Optional.<Body>empty();
        };
    if (body.isEmpty()) {
      gap(Finding.error("responsibility-body-none", rule.question().word(), rule.entry().id()));
    }
    return body;
  }

  /** Which unit works is for the executing body alone to say. */
  private Optional<Rule> unitRule(Body area, Body executing) {
    var candidates =
        rules.stream()
            .filter(rule -> rule.question() == Question.ORG_UNIT)
            .filter(rule -> executing.ars().equals(rule.owner()))
            .toList();
    return winner(Question.ORG_UNIT, area, candidates)
        .filter(rule -> hasUnit(executing, rule.entry().unit()));
  }

  private boolean hasUnit(Body executing, @Nullable String id) {
    var works =
        municipalities.profile(executing.ars()).stream()
            .flatMap(profile -> profile.units().stream())
            .filter(unit -> unit.id().equals(id))
            .anyMatch(unit -> unit.isValidOn(day));
    if (!works) {
      gap(
          Finding.error(
              "responsibility-unit-none", "orgUnit", String.valueOf(id), executing.name()));
    }
    return works;
  }

  private Optional<Rule> winner(Question question, Body area, List<Rule> candidates) {
    var order = Rule.bySpecificity(key);
    var applying =
        candidates.stream()
            .filter(rule -> rule.appliesTo(area, day, register))
            .sorted(order)
            .toList();
    if (applying.isEmpty()) {
      gap(
          Finding.error(
              "responsibility-gap",
              question.word(),
              question.asked(),
              area.name(),
              day.toString()));
      return Optional.empty();
    }
    var first = applying.getFirst();
    var equals = applying.stream().filter(rule -> order.compare(rule, first) == 0).toList();
    if (equals.size() > 1) {
      conflict(question, area, equals);
      return Optional.empty();
    }
    reasons.add(first.entry().reason());
    return Optional.of(first);
  }

  private void gap(Finding finding) {
    status = status == CONFLICT ? CONFLICT : GAP;
    findings.add(finding);
  }

  private void conflict(Question question, Body area, List<Rule> equals) {
    status = CONFLICT;
    var ids = equals.stream().map(rule -> rule.entry().id()).collect(Collectors.joining(", "));
    findings.add(
        Finding.error(
            "responsibility-conflict", question.word(), question.asked(), area.name(), ids));
  }
}
