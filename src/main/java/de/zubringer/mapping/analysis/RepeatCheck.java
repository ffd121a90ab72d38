package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Finding;
import de.zubringer.mapping.Repeat;
import java.util.List;

/** Whether what repeats is a list on both sides. */
final class RepeatCheck {
  private final LeistungPackage leistung;
  private final TargetFormat format;
  private final List<Finding> findings;

  RepeatCheck(LeistungPackage leistung, TargetFormat format, List<Finding> findings) {
    this.leistung = leistung;
    this.format = format;
    this.findings = findings;
  }

  void check(List<Repeat> repeats) {
    for (int i = 0; i < repeats.size(); i++) {
      var repeat = repeats.get(i);
      var place = "repeat[" + i + "]";
      if (!leistung.schema().repeats(repeat.source())) {
        var nearest = leistung.schema().nearest(repeat.source()).orElse("–");
        report("source-no-list", place + ".source", repeat.source(), nearest);
      }
      if (repeat.isLines() != format.hasLines() || (!repeat.isLines() && !isList(repeat))) {
        report("repeat-target", place + ".target", repeat.target());
      }
    }
  }

  private boolean isList(Repeat repeat) {
    return repeat.target().endsWith("[]")
        && format.fields().stream().anyMatch(field -> repeat.covers(field.name()));
  }

  private void report(String code, String place, String... arguments) {
    findings.add(Finding.error(code, place, arguments));
  }
}
