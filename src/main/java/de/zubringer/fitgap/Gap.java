package de.zubringer.fitgap;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import de.zubringer.municipality.Body;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lücke: something that does not fit yet, proven from data.
 *
 * @param key the same in every municipality: code of the finding and what it is about, such as
 *     {@code gap-document-missing/avv}
 * @param who role that can act, such as {@code it}
 * @param finding sentence, advice and where the proof stands
 * @param facts further evidence
 * @param fixes ways to close it, the likeliest first
 * @param areas municipalities it touches; empty = all the administration acts for
 */
public record Gap(
    String key,
    GapKind kind,
    String who,
    Finding finding,
    List<Fact> facts,
    List<Fix> fixes,
    List<Body> areas) {

  public Gap {
    facts = List.copyOf(facts);
    fixes = List.copyOf(fixes);
    areas = List.copyOf(areas);
  }

  /**
   * A piece of evidence; its name is {@code fitgap.fact.<what>}.
   *
   * @param value a number, a name, or file and line; never content of an application
   */
  public record Fact(String what, String value) {}

  static Gap of(GapKind kind, String who, Finding finding, String... about) {
    var key =
        Stream.concat(Stream.of(finding.code()), Stream.of(about))
            .map(part -> part.replaceAll("[\\s/]+", "-"))
            .collect(Collectors.joining("/"));
    return new Gap(key, kind, who, finding, List.of(), List.of(), List.of());
  }

  Gap because(String what, String value) {
    return new Gap(key, kind, who, finding, added(facts, new Fact(what, value)), fixes, areas);
  }

  Gap fixedBy(Fix fix) {
    return new Gap(key, kind, who, finding, facts, added(fixes, fix), areas);
  }

  Gap in(Collection<Body> touched) {
    return new Gap(key, kind, who, finding, facts, fixes, List.copyOf(touched));
  }

  /** Two sightings of the same gap: the graver sentence, the evidence of both. */
  Gap and(Gap other) {
    var graver = other.finding.severity().compareTo(finding.severity()) < 0 ? other : this;
    var touched = new LinkedHashSet<>(areas);
    touched.addAll(other.areas);
    return new Gap(
        key,
        graver.kind,
        graver.who,
        graver.finding,
        union(facts, other.facts),
        union(fixes, other.fixes),
        areas.isEmpty() || other.areas.isEmpty() ? List.of() : List.copyOf(touched));
  }

  /** Whether somebody should do something; a hint only tells. */
  public boolean isGrave() {
    return finding.severity() != Severity.HINT;
  }

  private static <T> List<T> added(List<T> list, T one) {
    return union(list, List.of(one));
  }

  private static <T> List<T> union(List<T> first, List<T> second) {
    var all = new LinkedHashSet<>(first);
    all.addAll(second);
    return new ArrayList<>(all);
  }
}
