package de.zubringer.responsibility.xzufi;

import static java.util.stream.Collectors.joining;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Validity;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.responsibility.xzufi.Claims.Claim;
import de.zubringer.responsibility.xzufi.Difference.Outcome;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a catalogue says beside what the workspace says, for each Leistung and municipality the
 * catalogue names. Neither side is preferred: a difference is work for people.
 */
public final class Comparison {
  private final Municipalities municipalities;
  private final Responsibilities responsibilities;
  private final LocalDate day;
  private final List<Difference> differences = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Comparison(
      Municipalities municipalities, Responsibilities responsibilities, LocalDate day) {
    this.municipalities = municipalities;
    this.responsibilities = responsibilities;
    this.day = day;
  }

  /** Compares as of a day; a Leistung no rule here is about stands in one line for each unit. */
  public static Comparison of(Workspace workspace, Catalogue catalogue, LocalDate day) {
    var municipalities = Municipalities.of(workspace);
    var responsibilities = Responsibilities.of(workspace, municipalities);
    var comparison = new Comparison(municipalities, responsibilities, day);
    var land = DraftImport.land(workspace);
    var claims = Claims.of(catalogue, municipalities.register(), land);
    comparison.findings.addAll(catalogue.findings().list());
    comparison.findings.addAll(claims.findings());
    var byLeistung = new TreeMap<String, List<Claim>>();
    claims.claims().stream()
        .filter(claim -> comparison.holds(claim))
        .forEach(
            claim ->
                byLeistung
                    .computeIfAbsent(claim.leistung().digits(), key -> new ArrayList<>())
                    .add(claim));
    byLeistung.forEach((key, all) -> comparison.compare(new LeikaKey(key), all));
    return comparison;
  }

  /** Also those that are the same, by Leistung and area. */
  public List<Difference> differences() {
    return differences;
  }

  public Findings findings() {
    return Findings.of(findings);
  }

  public long count(Outcome outcome) {
    return differences.stream().filter(one -> one.outcome() == outcome).count();
  }

  private boolean holds(Claim claim) {
    var span = claim.source().object().span();
    return Validity.holds(span.from(), span.to(), day);
  }

  private void compare(LeikaKey key, List<Claim> claims) {
    var known =
        responsibilities.rules().stream()
            .flatMap(rule -> rule.leistungen().stream())
            .anyMatch(key::matches);
    if (!known) {
      claims.forEach(claim -> unknownHere(key, claim));
      return;
    }
    var byPrefix = new LinkedHashMap<String, List<Claim>>();
    claims.forEach(
        claim ->
            claim
                .areas()
                .forEach(
                    area -> byPrefix.computeIfAbsent(area, any -> new ArrayList<>()).add(claim)));
    municipalities.register().municipalities().stream()
        .filter(area -> area.isValidOn(day))
        .forEach(area -> compare(key, area, claimsOn(area, byPrefix)));
  }

  /** All the claims whose area holds the municipality; the longest key counts alone. */
  private static List<Claim> claimsOn(Body area, Map<String, List<Claim>> byPrefix) {
    var digits = area.ars().digits();
    for (var length : new int[] {12, 9, 5, 3, 2}) {
      var found = byPrefix.get(digits.substring(0, length));
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  private void compare(LeikaKey key, Body area, List<Claim> claims) {
    var ours = responsibilities.resolve(key, area.ars(), day);
    if (claims.isEmpty() && ours.status() == Resolution.Status.GAP) {
      return;
    }
    differences.add(
        new Difference(
            outcome(claims, ours),
            key,
            Optional.of(area.ars()),
            area.name(),
            said(claims),
            said(ours),
            basis(ours)));
  }

  private Outcome outcome(List<Claim> claims, Resolution ours) {
    var theirs =
        claims.stream()
            .flatMap(claim -> claim.body().stream())
            .map(found -> found.body().ars())
            .distinct()
            .toList();
    var executing = ours.executingBody().map(Body::ars);
    if (claims.isEmpty()) {
      return ours.status() == Resolution.Status.CONFLICT ? Outcome.UNCLEAR : Outcome.ONLY_HERE;
    }
    if (ours.status() == Resolution.Status.GAP) {
      return Outcome.ONLY_THERE;
    }
    if (ours.status() == Resolution.Status.CONFLICT
        || claims.stream().anyMatch(claim -> claim.body().isEmpty())) {
      return Outcome.UNCLEAR;
    }
    if (executing.filter(theirs::contains).isEmpty()) {
      return Outcome.DIFFERENT;
    }
    if (theirs.size() > 1) {
      return Outcome.UNCLEAR;
    }
    return isOtherUnit(claims, ours) ? Outcome.OTHER_UNIT : Outcome.SAME;
  }

  /** Only where both sides go further than the administration and use different names. */
  private boolean isOtherUnit(List<Claim> claims, Resolution ours) {
    var named =
        claims.stream()
            .map(Claim::unit)
            .filter(unit -> !unit.parent().isEmpty())
            .map(unit -> BodyFinder.normal(unit.name()))
            .toList();
    return !named.isEmpty()
        && ours.unitIn(municipalities)
            .filter(unit -> !named.contains(BodyFinder.normal(unit.name())))
            .isPresent();
  }

  private static String said(List<Claim> claims) {
    return claims.stream()
        .map(
            claim ->
                claim.unit().name()
                    + claim.body().map(found -> " [" + found.body().ars() + "]").orElse(" [?]"))
        .distinct()
        .sorted()
        .collect(joining(" | "));
  }

  private String said(Resolution ours) {
    var unit = ours.unitIn(municipalities).map(one -> ", " + one.name()).orElse("");
    return ours.executingBody()
        .map(body -> body.name() + " [" + body.ars() + "]" + unit)
        .orElse("");
  }

  private static String basis(Resolution ours) {
    return ours.reasons().stream()
        .filter(reason -> reason.decides().equals("executingBody"))
        .map(
            reason ->
                reason.legalBasis() == null
                    ? reason.rule()
                    : reason.legalBasis() + " (" + reason.rule() + ")")
        .findFirst()
        .orElse("");
  }

  private void unknownHere(LeikaKey key, Claim claim) {
    var first = claim.areas().stream().findFirst().filter(area -> claim.areas().size() == 1);
    differences.add(
        new Difference(
            Outcome.ONLY_THERE,
            key,
            first.map(Ars::ofLevel),
            String.join(" ", claim.areas()),
            said(List.of(claim)),
            "",
            ""));
  }
}
