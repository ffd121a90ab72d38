package de.zubringer.web.mappings;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.target.TargetField;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.exchange.FieldChange;
import de.zubringer.web.mappings.MappingDifferencePage.ChangeLine;
import java.util.ArrayList;
import java.util.List;

/** Two versions of a mapping, compared field by field over all samples that reach it. */
final class Differences {
  /** More than these nobody reads; what they have in common is seen in fewer. */
  static final int LINES_MAX = 500;

  private Differences() {}

  static List<ChangeLine> of(
      PlanBook book,
      ConnectionPlan plan,
      MappedSystem mapped,
      List<Sample> samples,
      MappingEngine before,
      MappingEngine after) {
    var lines = new ArrayList<ChangeLine>();
    for (var sample : samples) {
      var run = SampleRun.of(book, plan, mapped, sample);
      var old = run.flatMap(found -> found.tried(before));
      var now = run.flatMap(found -> found.tried(after));
      if (old.isPresent() && now.isPresent()) {
        FieldChange.between(old.get(), now.get())
            .forEach(change -> lines.add(line(mapped, sample, change)));
      }
    }
    return lines.stream().limit(LINES_MAX).toList();
  }

  private static ChangeLine line(MappedSystem mapped, Sample sample, FieldChange change) {
    var name = change.target().replaceAll("\\[\\d+]", "[]");
    var title =
        change.target().isEmpty()
            ? say("abbildung.unterschied.ausgang")
            : mapped.format().field(name).map(TargetField::title).orElse(change.target());
    var field =
        change.line() > 0
            ? say("abbildung.unterschied.zeile", title, Integer.toString(change.line()))
            : title;
    return new ChangeLine(sample.title(), field, change.before(), change.after());
  }
}
