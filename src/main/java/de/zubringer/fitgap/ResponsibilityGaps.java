package de.zubringer.fitgap;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.analysis.Coverage;
import de.zubringer.responsibility.analysis.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Leistung × responsibility, today and in the twelve months to come. */
final class ResponsibilityGaps {
  /** Rules and reforms are rarely written for longer ahead, and plans are made for a year. */
  private static final int MONTHS = 12;

  private final Situation situation;
  private final GapList gaps;

  private ResponsibilityGaps(Situation situation, GapList gaps) {
    this.situation = situation;
    this.gaps = gaps;
  }

  /** Last day that is looked at. */
  static LocalDate last(LocalDate today) {
    return today.plusMonths(MONTHS);
  }

  static void find(Situation situation, GapList gaps) {
    var one = new ResponsibilityGaps(situation, gaps);
    one.answers();
    one.ends();
    one.uncovered();
  }

  /** The same trouble on the same days, for all areas that have it. */
  private record Cause(String key, LocalDate from, LocalDate to) {}

  private record Met(Stretch first, List<Body> areas) {}

  private void answers() {
    var book = situation.book();
    var coverage =
        Coverage.of(
            book.municipalities(),
            book.responsibilities(),
            situation.leistung().keys(),
            situation.areas(),
            situation.today(),
            last(situation.today()));
    Map<Cause, Met> causes = new LinkedHashMap<>();
    for (var stretch : coverage.stretches()) {
      var key = key(stretch);
      if (!key.isEmpty()) {
        causes
            .computeIfAbsent(
                new Cause(key, stretch.from(), stretch.to()),
                cause -> new Met(stretch, new ArrayList<>()))
            .areas()
            .add(stretch.area());
      }
    }
    causes.values().forEach(met -> gaps.add(gap(met)));
  }

  /** What is wrong in a stretch of days; empty if this administration acts. */
  private String key(Stretch stretch) {
    var answer = stretch.answer();
    if (answer.status() != Resolution.Status.FOUND) {
      return answer.findings().list().getFirst().mark();
    }
    var acting = acting(answer);
    return acting.ars().equals(situation.body().ars()) ? "" : acting.ars().digits();
  }

  private static Body acting(Resolution answer) {
    return answer.executingBody().orElseThrow();
  }

  private Gap gap(Met met) {
    var stretch = met.first();
    var areas = met.areas().stream().distinct().toList();
    return switch (stretch.answer().status()) {
      case FOUND -> elsewhere(stretch, areas);
      case GAP -> nobody(stretch, areas, "gap-nobody");
      case CONFLICT -> nobody(stretch, areas, "gap-two");
    };
  }

  private Gap nobody(Stretch stretch, List<Body> areas, String code) {
    var cause = stretch.answer().findings().list().getFirst();
    var period = period(stretch);
    var open = cause.code().equals("evidence-open");
    var arguments = new String[] {Situation.names(areas), period, Wording.german().text(cause)};
    var finding =
        open || isLater(stretch)
            ? Finding.warning(code, cause.place(), arguments)
            : Finding.error(code, cause.place(), arguments);
    var who = cause.place().equals("orgUnit") ? "organisation" : "land";
    return Gap.of(GapKind.ORG, who, atRule(finding, cause), cause.code(), cause.place())
        .because("areas", Integer.toString(areas.size()))
        .because("period", period)
        .in(areas)
        .fixedBy(Fix.of("rule").asking(rules(cause), "rules"));
  }

  /** At the first rule the cause names, if it names one. */
  private Finding atRule(Finding finding, Finding cause) {
    var ids = new HashSet<>(List.of(String.join(", ", cause.arguments()).split(", ")));
    return situation.book().responsibilities().rules().stream()
        .filter(rule -> ids.contains(rule.id()))
        .findFirst()
        .map(rule -> finding.at(rule.spot()))
        .orElseGet(() -> Situation.inRegister(finding));
  }

  /** Which unit works only the administration says; all else the Land. */
  private String rules(Finding cause) {
    if (cause.place().equals("orgUnit")) {
      return situation.responsibilitiesPath();
    }
    return situation.ground().workspace().documents("responsibilities").stream()
        .map(document -> document.path())
        .filter(path -> path.startsWith("lands/"))
        .filter(path -> path.endsWith("/" + situation.leistung().id() + ".yaml"))
        .findFirst()
        .orElse("lands");
  }

  private Gap elsewhere(Stretch stretch, List<Body> areas) {
    var names = Situation.names(areas);
    var other = acting(stretch.answer()).name();
    var gap =
        isLater(stretch)
            ? Gap.of(
                GapKind.ORG,
                "land",
                situation.inConnection(
                    Finding.warning(
                        "gap-moves",
                        "covers",
                        names,
                        German.day(stretch.from()),
                        other,
                        situation.body().name())))
            : Gap.of(
                GapKind.ORG,
                "organisation",
                situation.inConnection(Finding.error("gap-elsewhere", "covers", names, other)));
    return gap.because("areas", Integer.toString(areas.size()))
        .because("period", period(stretch))
        .in(areas);
  }

  private boolean isLater(Stretch stretch) {
    return stretch.from().isAfter(situation.today());
  }

  /** Open if it goes on at the end of what is looked at. */
  private String period(Stretch stretch) {
    var open = stretch.to().equals(last(situation.today()));
    return German.validity(stretch.from(), open ? null : stretch.to());
  }

  /** Areas that cease to be within the year. */
  private void ends() {
    var last = last(situation.today());
    for (var area : situation.areas()) {
      var end = area.validTo();
      if (end != null && !end.isAfter(last)) {
        var successors =
            situation.book().municipalities().register().successorsOf(area.ars(), end.plusDays(1));
        var into = String.join(", ", successors.stream().map(one -> one.body().name()).toList());
        var finding =
            Finding.warning(
                "gap-area-ends",
                "validTo",
                area.name(),
                German.day(end),
                into.isEmpty() ? "–" : into);
        gaps.add(
            Gap.of(GapKind.ORG, "land", Situation.inRegister(finding), area.ars().digits())
                .in(List.of(area)));
      }
    }
  }

  /** Areas it acts for that its plan leaves out. */
  private void uncovered() {
    var plan = situation.plan();
    if (plan.isEmpty()) {
      return;
    }
    var open =
        situation.areas().stream()
            .filter(area -> plan.get().covers().stream().noneMatch(key -> covers(key, area)))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    var gap =
        Gap.of(
                GapKind.DATA,
                "organisation",
                situation.inConnection(
                    Finding.warning("gap-uncovered", "covers", Situation.names(open))))
            .because("areas", Integer.toString(open.size()))
            .in(open);
    for (var area : open) {
      gap =
          gap.fixedBy(
              Fix.of("cover", area.name())
                  .writing(
                      situation.connectionPath(),
                      "covers",
                      JsonNodeFactory.instance.stringNode(area.ars().digits())));
    }
    gaps.add(gap);
  }

  private boolean covers(Ars key, Body area) {
    return key.equals(area.ars())
        || situation
            .book()
            .municipalities()
            .register()
            .body(key)
            .filter(body -> area.ars().digits().startsWith(body.levelKey()))
            .isPresent();
  }
}
