package de.zubringer.fitgap;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Profile;
import de.zubringer.municipality.Statute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statutes: none, none today, or one that ends within the year with none after it. */
final class StatuteGaps {
  private static final String WHO = "kaemmerei";

  private final Situation situation;
  private final GapList gaps;
  private final List<Body> missing = new ArrayList<>();
  private final List<Body> over = new ArrayList<>();

  private StatuteGaps(Situation situation, GapList gaps) {
    this.situation = situation;
    this.gaps = gaps;
  }

  /** Only where the package asks for what a statute says. */
  static void find(Situation situation, GapList gaps) {
    if (situation.leistung().variationPoints().stream()
        .anyMatch(point -> point.scope().equals("legalBody"))) {
      new StatuteGaps(situation, gaps).find();
    }
  }

  private void find() {
    for (var area : situation.areas()) {
      var rulesFrom = situation.answer(area).rulesFrom();
      if (rulesFrom.isPresent()) {
        look(area, rulesFrom.get());
      }
    }
    add("gap-statute-missing", missing);
    add("gap-statute-over", over);
  }

  private void look(Body area, Body rulesFrom) {
    var leistung = situation.leistung().leika();
    var known =
        situation.profile(rulesFrom).map(Profile::statutes).orElse(List.of()).stream()
            .filter(statute -> statute.covers(leistung))
            .toList();
    var today = valid(known, situation.today());
    if (today.isPresent()) {
      ends(area, rulesFrom, known, today.get());
    } else if (known.isEmpty()) {
      missing.add(area);
    } else {
      over.add(area);
    }
  }

  private static Optional<Statute> valid(List<Statute> known, LocalDate day) {
    return known.stream().filter(statute -> statute.isValidOn(day)).findFirst();
  }

  private void ends(Body area, Body rulesFrom, List<Statute> known, Statute statute) {
    var end = statute.validTo();
    if (end == null
        || end.isAfter(ResponsibilityGaps.last(situation.today()))
        || valid(known, end.plusDays(1)).isPresent()) {
      return;
    }
    gaps.add(
        Gap.of(
                GapKind.LAW,
                WHO,
                at(
                    rulesFrom,
                    Finding.warning(
                        "gap-statute-ends",
                        "statutes",
                        area.name(),
                        statute.title(),
                        German.day(end))))
            .because("area", area.name())
            .in(List.of(area))
            .fixedBy(fix(rulesFrom)));
  }

  private void add(String code, List<Body> areas) {
    if (areas.isEmpty()) {
      return;
    }
    var finding =
        Finding.warning(code, "statutes", Situation.names(areas), German.day(situation.today()));
    var gap =
        Gap.of(GapKind.LAW, WHO, at(rulesFrom(areas.getFirst()), finding))
            .because("areas", Integer.toString(areas.size()))
            .in(areas);
    for (var area : areas) {
      gap = gap.because("area", area.name()).fixedBy(fix(rulesFrom(area)));
    }
    gaps.add(gap);
  }

  private Body rulesFrom(Body area) {
    return situation.answer(area).rulesFrom().orElse(area);
  }

  private Finding at(Body body, Finding finding) {
    return situation
        .ground()
        .file(body.ars(), "profile.yaml")
        .map(file -> file.at(finding))
        .orElseGet(() -> Situation.inRegister(finding));
  }

  private Fix fix(Body body) {
    return Fix.of("statute", body.name()).asking(situation.profilePath(body), "statutes");
  }
}
