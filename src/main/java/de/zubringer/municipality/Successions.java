package de.zubringer.municipality;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which municipality follows which, as the official changes tell. */
final class Successions {
  /** Mergers of mergers; more in a row would be an error of the data. */
  private static final int STEPS_MAX = 10;

  private final List<Body> municipalities;
  private final List<AreaChange> changes;
  private final Map<String, List<AreaChange>> byOld;
  private final Map<String, List<Body>> byAgs = new HashMap<>();

  Successions(List<Body> municipalities, List<AreaChange> changes) {
    this.municipalities = municipalities;
    this.changes = List.copyOf(changes);
    this.byOld = changes.stream().collect(Collectors.groupingBy(AreaChange::oldAgs));
    for (var body : municipalities) {
      byAgs.computeIfAbsent(body.ars().ags(), key -> new ArrayList<>()).add(body);
    }
  }

  List<AreaChange> changes() {
    return changes;
  }

  List<Successor> of(Body body, LocalDate day) {
    var found = new ArrayList<Successor>();
    follow(body, day, 1, STEPS_MAX, found);
    return List.copyOf(found);
  }

  List<Body> endedIn(Ars municipality, LocalDate day) {
    return municipalities.stream()
        .filter(body -> hasEnded(body, day))
        .filter(
            body -> of(body, day).stream().anyMatch(next -> next.body().ars().equals(municipality)))
        .toList();
  }

  Finding absence(Body body, LocalDate day) {
    var key = body.ars().digits();
    var to = body.validTo();
    if (to == null || !day.isAfter(to)) {
      return Finding.error(
          "area-not-begun", "area", body.name(), key, String.valueOf(body.validFrom()));
    }
    var next = of(body, day);
    if (next.size() > 1) {
      return Finding.error("area-split", "area", body.name(), key, to.toString(), named(next));
    }
    return next.isEmpty()
        ? unknownSuccessor(body, to)
        : Finding.error("area-ended", "area", body.name(), key, to.toString(), named(next));
  }

  private Finding unknownSuccessor(Body body, LocalDate to) {
    return byOld.getOrDefault(body.ars().ags(), List.of()).stream()
        .filter(change -> change.newAgs() == null && !change.askWhom().isEmpty())
        .findFirst()
        .map(open -> open(body, open))
        .orElseGet(
            () ->
                Finding.error(
                    "area-ended-unknown", "area", body.name(), body.ars().digits(), to.toString()));
  }

  private static Finding open(Body body, AreaChange change) {
    return Finding.error(
        "evidence-open",
        "area",
        Wording.german().say("successions.asked"),
        body.name(),
        "changes.csv",
        change.askWhom(),
        change.askWhat());
  }

  private void follow(Body body, LocalDate day, double share, int steps, List<Successor> found) {
    if (body.isValidOn(day)) {
      found.add(new Successor(body, share));
    } else if (steps > 0 && hasEnded(body, day)) {
      for (var change : changesOf(body)) {
        var ags = change.newAgs();
        (ags == null ? List.<Body>of() : byAgs.getOrDefault(ags, List.of()))
            .stream()
                .filter(next -> next.isValidOn(change.day()))
                .forEach(next -> follow(next, day, share * change.share(), steps - 1, found));
      }
    }
  }

  /** A body whose key alone changed, because of another association, keeps its AGS. */
  private List<AreaChange> changesOf(Body body) {
    var end = body.validTo();
    if (end == null) {
      return List.of();
    }
    var ags = body.ars().ags();
    var day = end.plusDays(1);
    var told =
        byOld.getOrDefault(ags, List.of()).stream()
            .filter(change -> change.day().equals(day))
            .toList();
    var goesOn =
        byAgs.getOrDefault(ags, List.of()).stream().anyMatch(next -> day.equals(next.validFrom()));
    return told.isEmpty() && goesOn
        ? List.of(new AreaChange(ags, ags, 1, day, "inferred", "", ""))
        : told;
  }

  private static boolean hasEnded(Body body, LocalDate day) {
    var end = body.validTo();
    return end != null && day.isAfter(end);
  }

  private static String named(List<Successor> successors) {
    return successors.stream().map(Successions::named).collect(Collectors.joining("; "));
  }

  private static String named(Successor next) {
    var name = next.body().name() + " (" + next.body().ars().digits() + ")";
    return next.share() == 1
        ? name
        : String.format(Locale.GERMAN, "%s %.1f %%", name, next.share() * 100);
  }
}
