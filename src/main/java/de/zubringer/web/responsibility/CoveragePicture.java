package de.zubringer.web.responsibility;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Resolution.Status;
import de.zubringer.responsibility.analysis.Coverage;
import de.zubringer.responsibility.analysis.Stretch;
import de.zubringer.web.map.LandMap;
import de.zubringer.web.responsibility.ResponsibilitiesPage.Area;
import de.zubringer.web.responsibility.ResponsibilitiesPage.Cell;
import de.zubringer.web.responsibility.ResponsibilitiesPage.Executing;
import de.zubringer.web.responsibility.ResponsibilitiesPage.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The answers of one day as map and matrix. */
final class CoveragePicture {
  /** Neighbours rarely share one; who it is also stands in the title and in the list. */
  private static final int COLOURS = 6;

  /** Spreads neighbouring numbers over the colours (Knuth's multiplier). */
  private static final long SPREAD = 2_654_435_761L;

  private final Municipalities municipalities;
  private final LandMap map;
  private final Map<LeikaKey, Map<Ars, Stretch>> answers;

  CoveragePicture(Municipalities municipalities, Coverage coverage, LandMap map) {
    this.municipalities = municipalities;
    this.map = map;
    this.answers =
        coverage.stretches().stream()
            .collect(
                Collectors.groupingBy(
                    Stretch::leistung,
                    Collectors.toMap(one -> one.area().ars(), one -> one, (one, two) -> one)));
  }

  List<Area> areas(LeikaKey leistung) {
    var there = answers.getOrDefault(leistung, Map.of());
    return map.outlines().entrySet().stream()
        .map(entry -> area(entry.getKey(), entry.getValue().path(), there))
        .toList();
  }

  private Area area(Ars unit, String path, Map<Ars, Stretch> there) {
    var members = municipalities.register().membersOf(unit).stream().map(Body::ars).toList();
    var stretches =
        (members.isEmpty() ? List.of(unit) : members)
            .stream().filter(there::containsKey).map(there::get).toList();
    var name = municipalities.register().body(unit).map(Body::fullName).orElse(unit.digits());
    var who = stretches.stream().map(CoveragePicture::who).distinct().toList();
    return new Area(path, kind(stretches), name + ": " + String.join(", ", who));
  }

  private static String kind(List<Stretch> stretches) {
    var kinds = stretches.stream().map(CoveragePicture::kind).distinct().toList();
    if (kinds.size() == 1) {
      return kinds.getFirst();
    }
    return kinds.isEmpty() ? "gap" : "mixed";
  }

  private static String kind(Stretch stretch) {
    return switch (stretch.answer().status()) {
      case GAP -> "gap";
      case CONFLICT -> "conflict";
      case FOUND -> colour(stretch.answer().executingBody().orElseThrow());
    };
  }

  /** By the number of the body, so that those with neighbouring keys differ. */
  private static String colour(Body body) {
    var key = body.ars();
    var number = Long.parseLong(key.digits().substring(3, 12));
    return "colour-" + Math.floorMod((number * SPREAD) >>> 20, COLOURS);
  }

  private static String who(Stretch stretch) {
    return stretch.answer().status() == Status.FOUND
        ? stretch.answer().executingBody().map(Body::fullName).orElse("")
        : ResponsibilityView.status(stretch.answer().status()).label();
  }

  List<Executing> bodies(LeikaKey leistung) {
    var counts = new LinkedHashMap<String, Long>();
    var kinds = new TreeMap<String, String>();
    for (var stretch : answers.getOrDefault(leistung, Map.of()).values()) {
      counts.merge(who(stretch), 1L, Long::sum);
      kinds.put(who(stretch), kind(stretch));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            entry ->
                new Executing(
                    entry.getKey(),
                    German.number(entry.getValue()),
                    kinds.getOrDefault(entry.getKey(), "gap")))
        .toList();
  }

  /** Districts that exist on the day: those with a municipality that was asked. */
  List<Row> rows(List<LeikaKey> keys) {
    var asked =
        answers.values().stream()
            .flatMap(there -> there.values().stream())
            .map(Stretch::area)
            .distinct()
            .toList();
    var districts = new TreeMap<Ars, List<Ars>>();
    for (var body : asked) {
      municipalities
          .register()
          .districtOf(body.ars())
          .ifPresent(
              district ->
                  districts
                      .computeIfAbsent(district.ars(), key -> new ArrayList<>())
                      .add(body.ars()));
    }
    return districts.entrySet().stream()
        .map(
            entry ->
                new Row(
                    municipalities.register().body(entry.getKey()).map(Body::fullName).orElse(""),
                    keys.stream().map(key -> cell(key, entry.getValue())).toList()))
        .toList();
  }

  private Cell cell(LeikaKey leistung, List<Ars> areas) {
    var there = answers.getOrDefault(leistung, Map.of());
    var asked = areas.stream().filter(there::containsKey).map(there::get).toList();
    var found = count(asked, Status.FOUND);
    var conflicts = count(asked, Status.CONFLICT);
    var text = found + "/" + asked.size();
    if (conflicts > 0) {
      return new Cell("danger", text, say("gebiete.widerspruch"));
    }
    return found == asked.size()
        ? new Cell("success", text, say("gebiete.vollstaendig"))
        : new Cell("warning", text, say("gebiete.luecke"));
  }

  private static long count(List<Stretch> stretches, Status status) {
    return stretches.stream().filter(one -> one.answer().status() == status).count();
  }
}
