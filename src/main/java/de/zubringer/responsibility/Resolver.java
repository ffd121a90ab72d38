package de.zubringer.responsibility;

import static de.zubringer.responsibility.Resolution.Status.CONFLICT;
import static de.zubringer.responsibility.Resolution.Status.FOUND;
import static de.zubringer.responsibility.Resolution.Status.GAP;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Profile;
import de.zubringer.municipality.Register;
import de.zubringer.municipality.Validity;
import de.zubringer.responsibility.RuleBook.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers the four questions of one query. */
final class Resolver {
  private final Municipalities municipalities;
  private final Register register;
  private final RuleBook book;
  private final Query query;
  private final LocalDate knownOn;
  private final List<Reason> reasons = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> hints = new ArrayList<>();
  private Resolution.Status status = FOUND;

  Resolver(Municipalities municipalities, RuleBook book, Query query) {
    this.municipalities = municipalities;
    this.register = municipalities.register();
    this.book = book;
    this.query = query;
    this.knownOn = query.knownOn().orElse(LocalDate.MAX);
  }

  Resolution resolve() {
    return register
        .body(query.area())
        .filter(body -> body.isValidOn(query.day()))
        .map(body -> resolve(Place.of(body, register, query.day())))
        .orElseGet(this::unknownArea);
  }

  private Resolution resolve(Place area) {
    var legalRule = winner(Question.LEGAL_BODY, area, rule -> true);
    var legal = legalRule.flatMap(rule -> body(rule, area, Optional.empty()));
    var way = new LinkedHashMap<Ars, Delegation>();
    legal.ifPresent(body -> way.put(body.ars(), step(body, legalRule.orElseThrow())));
    var executing = executing(area, legal, way);
    var rulesFrom =
        winner(Question.RULES_FROM, area, rule -> true).flatMap(rule -> body(rule, area, legal));
    var unit = executing.flatMap(body -> unitRule(area, body));
    return resolution(legal, executing, rulesFrom, unit, way);
  }

  private Resolution resolution(
      Optional<Body> legal,
      Optional<Body> executing,
      Optional<Body> rulesFrom,
      Optional<Rule> unit,
      Map<Ars, Delegation> way) {
    return new Resolution(
        query.leistung(),
        query.area(),
        query.day(),
        status,
        legal,
        executing,
        rulesFrom,
        unit.map(rule -> rule.entry().unit()),
        unit.map(rule -> rule.entry().destination()),
        executing.isEmpty() ? List.of() : List.copyOf(way.values()),
        List.copyOf(reasons),
        Findings.of(findings).and(Findings.of(hints)));
  }

  /** A key that does not count on the day answers with its successor as advice, never silently. */
  private Resolution unknownArea() {
    var key = query.area();
    gap(
        register
            .absence(key, query.day())
            .orElseGet(() -> Finding.error("responsibility-area-unknown", "area", key.digits())));
    var none = Optional.<Body>empty();
    return resolution(none, none, none, Optional.empty(), Map.of());
  }

  /** Who carries out; where that body has given the task away in turn, who got it. */
  private Optional<Body> executing(Place area, Optional<Body> legal, Map<Ars, Delegation> way) {
    var rule = winner(Question.EXECUTING_BODY, area, one -> true);
    var body = rule.flatMap(one -> body(one, area, legal));
    if (body.isEmpty()) {
      return body;
    }
    way.putIfAbsent(body.get().ars(), step(body.get(), rule.orElseThrow()));
    return body.get().ars().equals(area.ars()) ? body : handedOn(area, body.get(), way);
  }

  private Optional<Body> handedOn(Place area, Body first, Map<Ars, Delegation> way) {
    var passed = new HashSet<>(Set.of(area.ars()));
    var here = first;
    while (passed.add(here.ars())) {
      var giver = Place.of(here, register, query.day());
      var found = find(Question.EXECUTING_BODY, giver, rule -> isGivenBy(giver, rule));
      if (found.best().isEmpty() && found.doubtful(Verdict.BROKEN).isEmpty()) {
        return Optional.of(here);
      }
      var rule = single(Question.EXECUTING_BODY, giver, found);
      var next = rule.flatMap(one -> body(one, giver, Optional.empty()));
      if (next.isEmpty() || next.get().ars().equals(here.ars())) {
        return next;
      }
      here = next.get();
      way.putIfAbsent(here.ars(), step(here, rule.orElseThrow()));
    }
    return circle(way, here);
  }

  /** Whether a body itself, named by its key or its own file, gives the task to another. */
  private static boolean isGivenBy(Place giver, Rule rule) {
    var body = rule.entry().body();
    return body != null
        && Ars.isLevel(body)
        && (giver.ars().equals(rule.owner()) || rule.areas().contains(giver.body().levelKey()));
  }

  private Optional<Body> circle(Map<Ars, Delegation> way, Body again) {
    var names = way.values().stream().map(Delegation::name).collect(Collectors.joining(" → "));
    gap(
        Finding.error(
            "delegation-circular", Question.EXECUTING_BODY.word(), names + " → " + again.name()));
    return Optional.empty();
  }

  private static Delegation step(Body body, Rule rule) {
    return new Delegation(body.ars(), body.name(), rule.entry().id());
  }

  /** Nothing without a finding, unless it is the legal body whose absence was told already. */
  private Optional<Body> body(Rule rule, Place area, Optional<Body> legal) {
    var word = rule.entry().body() == null ? "" : rule.entry().body();
    var body =
        switch (word) {
          case "area" -> Optional.of(area.body());
          case "association" -> register.associationOf(area.ars(), query.day());
          case "fulfilling" -> register.fulfillingOf(area.ars());
          case "district" -> register.districtOf(area.ars());
          case "legalBody" -> legal;
          default -> Ars.isLevel(word) ? register.body(Ars.ofLevel(word)) : Optional.<Body>empty();
        };
    if (body.isEmpty() && !word.equals("legalBody")) {
      gap(Finding.error("responsibility-body-none", rule.question().word(), rule.entry().id()));
    }
    return body;
  }

  /** Which unit works is for the executing body alone to say, once somebody has described it. */
  private Optional<Rule> unitRule(Place area, Body executing) {
    var profile = municipalities.profile(executing.ars());
    if (profile.map(Profile::units).orElse(List.of()).isEmpty()) {
      hints.add(Finding.hint("unit-not-surveyed", Question.ORG_UNIT.word(), executing.name()));
      return Optional.empty();
    }
    return winner(Question.ORG_UNIT, area, rule -> executing.ars().equals(rule.owner()))
        .filter(rule -> hasUnit(profile.orElseThrow(), executing, rule.entry().unit()));
  }

  private boolean hasUnit(Profile profile, Body executing, @Nullable String id) {
    var works =
        profile.units().stream()
            .filter(unit -> unit.id().equals(id))
            .anyMatch(unit -> unit.isValidOn(query.day()));
    if (!works) {
      gap(
          Finding.error(
              "responsibility-unit-none", "orgUnit", String.valueOf(id), executing.name()));
    }
    return works;
  }

  private Optional<Rule> winner(Question question, Place area, Predicate<Rule> also) {
    var found = find(question, area, also);
    if (found.best().isEmpty() && found.doubtful(Verdict.BROKEN).isEmpty()) {
      gap(
          Finding.error(
              "responsibility-gap",
              question.word(),
              question.asked(),
              area.body().name(),
              query.day().toString()));
      return Optional.empty();
    }
    return single(question, area, found);
  }

  private Found find(Question question, Place area, Predicate<Rule> also) {
    var found =
        book.find(
            question,
            query.leistung(),
            area.ars(),
            query.day(),
            rule -> also.test(rule) ? verdict(rule, area) : Verdict.NOT);
    var waiting = found.doubtful(Verdict.UNDECIDED);
    if (!waiting.isEmpty()) {
      hints.add(
          Finding.hint("application-decides", question.word(), question.asked(), ids(waiting)));
    }
    return found;
  }

  private Verdict verdict(Rule rule, Place area) {
    if (!area.meets(rule)
        || !Validity.holds(rule.entry().recordedOn(), rule.entry().recordedTo(), knownOn)) {
      return Verdict.NOT;
    }
    if (rule.content().isEmpty()) {
      return Verdict.APPLIES;
    }
    return query
        .application()
        .map(
            application ->
                switch (rule.content().of(application)) {
                  case HOLDS -> Verdict.APPLIES;
                  case FAILS -> Verdict.NOT;
                  case BROKEN -> Verdict.BROKEN;
                })
        .orElse(Verdict.UNDECIDED);
  }

  private Optional<Rule> single(Question question, Place area, Found found) {
    var broken = found.doubtful(Verdict.BROKEN);
    if (!broken.isEmpty()) {
      gap(Finding.error("responsibility-condition-failed", question.word(), ids(broken)));
      return Optional.empty();
    }
    if (found.best().size() > 1) {
      conflict(question, area.body(), found.best());
      return Optional.empty();
    }
    var rule = found.best().getFirst();
    if (rule.entry().isOpen()) {
      open(question, area.body(), rule.entry());
      return Optional.empty();
    }
    reasons.add(rule.entry().reason());
    return Optional.of(rule);
  }

  /** Nothing is assumed: an open rule says only whom to ask what. */
  private void open(Question question, Body area, RuleFile.Entry entry) {
    var ask = entry.ask() == null ? new RuleFile.Ask("", entry.text()) : entry.ask();
    gap(
        Finding.error(
            "evidence-open",
            question.word(),
            question.asked(),
            area.name(),
            entry.id(),
            ask.whom(),
            ask.what()));
  }

  private void gap(Finding finding) {
    status = status == CONFLICT ? CONFLICT : GAP;
    findings.add(finding);
  }

  private void conflict(Question question, Body area, List<Rule> equals) {
    status = CONFLICT;
    findings.add(
        Finding.error(
            "responsibility-conflict",
            question.word(),
            question.asked(),
            area.name(),
            ids(equals)));
  }

  private static String ids(List<Rule> rules) {
    return rules.stream()
        .map(rule -> rule.entry().id())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
