package de.zubringer.cli.connect;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.zubringer.fitgap.AssessedGap;
import de.zubringer.fitgap.Fix;
import de.zubringer.fitgap.Gap;
import de.zubringer.fitgap.decision.GapDecision;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A gap for machines: the members of a finding, then its own.
 *
 * @param kind null for a gap that is closed: only its key is left
 * @param who role that can act
 * @param areas keys of the municipalities it touches; empty = all
 */
record GapItem(
    @JsonUnwrapped FindingItem finding,
    String key,
    @Nullable String kind,
    @Nullable String who,
    String state,
    boolean blocks,
    @Nullable Decided decision,
    List<Evidence> evidence,
    List<Proposed> fixes,
    List<String> areas) {

  /** What was decided. */
  record Decided(
      @Nullable String decision,
      @Nullable String reason,
      @Nullable String owner,
      @Nullable LocalDate date) {
    static Decided of(GapDecision one) {
      var course = one.course();
      return new Decided(
          course == null ? null : course.word(), one.reason(), one.owner(), one.date());
    }
  }

  /** A fact. */
  record Evidence(String what, String name, String value) {
    static Evidence of(Gap.Fact fact) {
      var name = Wording.german().say("fitgap.fact." + fact.what());
      return new Evidence(fact.what(), name, fact.value());
    }
  }

  /** A way out; file and key are there where it is data, value where no person must say it. */
  record Proposed(
      String code,
      String text,
      @Nullable String file,
      @Nullable String key,
      @Nullable JsonNode value) {
    static Proposed of(Fix fix) {
      var change = fix.change();
      return new Proposed(
          fix.code(),
          fix.sentence(),
          change == null ? null : change.file(),
          change == null ? null : change.key(),
          change == null ? null : change.value());
    }
  }

  static GapItem of(AssessedGap assessed) {
    var gap = assessed.gap();
    return new GapItem(
        FindingItem.of(gap.finding()),
        gap.key(),
        gap.kind().name(),
        gap.who(),
        assessed.state().name(),
        assessed.blocks(),
        assessed.decision().map(Decided::of).orElse(null),
        gap.facts().stream().map(Evidence::of).toList(),
        gap.fixes().stream().map(Proposed::of).toList(),
        gap.areas().stream().map(Body::ars).map(ars -> ars.digits()).toList());
  }

  /** A decision whose gap is gone. */
  static GapItem of(GapDecision closed) {
    return new GapItem(
        FindingItem.of(Finding.hint("gap-closed", "", closed.key())),
        closed.key(),
        null,
        null,
        closed.state().name(),
        false,
        Decided.of(closed),
        List.of(),
        List.of(),
        List.of());
  }
}
