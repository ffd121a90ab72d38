package de.zubringer.fitgap;

import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.LocalLaw;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Answer;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Answers: open, older than a year, or against a rule of the package. */
final class AnswerGaps {
  private final Situation situation;
  private final GapList gaps;
  private final Map<VariationPoint, List<Body>> open = new LinkedHashMap<>();
  private final List<AnswerRule> rules;
  private final SortedSet<String> functions;

  private AnswerGaps(Situation situation, GapList gaps) {
    this.situation = situation;
    this.gaps = gaps;
    this.rules =
        situation.leistung().constraints().stream()
            .flatMap(one -> AnswerRule.of(one).stream())
            .toList();
    this.functions = situation.profile().map(Profile::functions).orElseGet(TreeSet::new);
  }

  static void find(Situation situation, GapList gaps) {
    var one = new AnswerGaps(situation, gaps);
    situation.areas().forEach(one::area);
    one.open.forEach((point, areas) -> gaps.add(one.open(point, areas)));
    one.old();
  }

  private void area(Body area) {
    var rulesFrom = situation.answer(area).rulesFrom().map(Body::ars);
    var law = law(rulesFrom, situation.today());
    for (var point : law.unanswered()) {
      if (isAsked(point, law)) {
        open.computeIfAbsent(point, key -> new ArrayList<>()).add(area);
      }
    }
    if (isKnown() || law.statute().isPresent()) {
      days(rulesFrom).forEach(day -> rules(area, law(rulesFrom, day)));
    }
  }

  private LocalLaw law(Optional<Ars> rulesFrom, LocalDate day) {
    return situation.book().law(situation.adaptation(), rulesFrom, day);
  }

  /** A missing statute and a missing profile are gaps of their own. */
  private boolean isAsked(VariationPoint point, LocalLaw law) {
    return point.scope().equals("legalBody") ? law.statute().isPresent() : isKnown();
  }

  private boolean isKnown() {
    return situation.profile().isPresent();
  }

  /** Today and the days within the year on which another statute begins. */
  private List<LocalDate> days(Optional<Ars> rulesFrom) {
    var days = new TreeSet<LocalDate>();
    days.add(situation.today());
    var profile = rulesFrom.flatMap(situation.book().municipalities()::profile);
    for (var statute : profile.map(Profile::statutes).orElse(List.of())) {
      var start = statute.validFrom();
      if (start != null
          && statute.covers(situation.leistung().leika())
          && start.isAfter(situation.today())
          && !start.isAfter(ResponsibilityGaps.last(situation.today()))) {
        days.add(start);
      }
    }
    return List.copyOf(days);
  }

  private void rules(Body area, LocalLaw law) {
    for (var rule : rules) {
      if (!rule.holds(law.answers(), functions)) {
        var text = rule.constraint().text();
        var finding =
            switch (rule.constraint().severity()) {
              case "error" -> Finding.error("gap-answers-clash", "answers", text);
              case "warning" -> Finding.warning("gap-answers-clash", "answers", text);
              default -> Finding.hint("gap-answers-clash", "answers", text);
            };
        gaps.add(
            Gap.of(
                    GapKind.DATA,
                    role(rule),
                    situation.inConnection(finding),
                    rule.constraint().id())
                .because("area", area.name())
                .in(List.of(area)));
      }
    }
  }

  private String role(AnswerRule rule) {
    return rule.answers().stream()
        .sorted()
        .flatMap(id -> situation.leistung().variationPoint(id).stream())
        .findFirst()
        .map(Situation::roleOf)
        .orElse("organisation");
  }

  private Gap open(VariationPoint point, List<Body> areas) {
    var local = point.scope().equals("legalBody");
    var place = place(point);
    var finding =
        situation.plan().isPresent()
            ? Finding.error("gap-answer-open", place, point.question())
            : Finding.warning("gap-answer-open", place, point.question());
    var gap =
        Gap.of(GapKind.DATA, Situation.roleOf(point), situation.inConnection(finding), point.id());
    if (!local) {
      var path =
          point.scope().equals("connection")
              ? situation.connectionPath()
              : situation.profilePath(situation.body());
      return gap.fixedBy(Fix.of("answer").asking(path, "answers." + point.id()));
    }
    for (var area : areas) {
      gap = gap.because("area", area.name()).fixedBy(statuteFix(area, point));
    }
    return gap.in(areas);
  }

  private Fix statuteFix(Body area, VariationPoint point) {
    var body = situation.answer(area).rulesFrom().orElse(area);
    var profile = situation.profile(body).orElseThrow();
    var statute = profile.statuteOn(situation.today(), situation.leistung().leika()).orElseThrow();
    return Fix.of("answer")
        .asking(
            situation.profilePath(body),
            "statutes[" + profile.statutes().indexOf(statute) + "].answers." + point.id());
  }

  private static String place(VariationPoint point) {
    return "answers." + point.id();
  }

  private void old() {
    for (var point : situation.leistung().variationPoints()) {
      var given =
          switch (point.scope()) {
            case "connection" -> situation.plan().map(ConnectionPlan::answers).orElse(Map.of());
            case "municipality" -> situation.profile().map(Profile::answers).orElse(Map.of());
            default -> Map.<String, Answer>of();
          };
      var answer = given.get(point.id());
      var date = answer == null ? null : answer.date();
      if (date != null && Answer.isOld(date, situation.today())) {
        gaps.add(old(point, date, situation.body()));
      } else if (point.scope().equals("legalBody")) {
        situation.areas().forEach(area -> old(point, area, gaps));
      }
    }
  }

  private void old(VariationPoint point, Body area, GapList found) {
    situation
        .answer(area)
        .rulesFrom()
        .flatMap(situation::profile)
        .flatMap(profile -> profile.statuteOn(situation.today(), situation.leistung().leika()))
        .map(statute -> statute.answers().get(point.id()))
        .map(Answer::date)
        .filter(date -> Answer.isOld(date, situation.today()))
        .ifPresent(date -> found.add(old(point, date, area).in(List.of(area))));
  }

  /** It tells while the connection works, and asks before it begins. */
  private Gap old(VariationPoint point, LocalDate date, Body whose) {
    var day = German.day(date);
    var finding =
        situation.plan().isPresent()
            ? Finding.hint("gap-answer-old", place(point), point.question(), day)
            : Finding.warning("gap-answer-old", place(point), point.question(), day);
    var placed =
        point.scope().equals("municipality")
            ? situation.inProfile(finding)
            : situation.inConnection(finding);
    return Gap.of(GapKind.DATA, Situation.roleOf(point), placed, point.id())
        .because("area", whose.name() + ", " + day);
  }
}
