package de.zubringer.mapping.analysis;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Finding;
import de.zubringer.mapping.Repeat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what repeats is a list on both sides. */
final class RepeatCheck {
  private final LeistungPackage leistung;
  private final TargetFormat format;
  private final TargetSystem.Limits limits;
  private final List<Finding> findings;

  RepeatCheck(
      LeistungPackage leistung,
      TargetFormat format,
      TargetSystem.Limits limits,
      List<Finding> findings) {
    this.limits = limits;
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
      counts(repeat, place);
    }
  }

  /** Whether the target takes as many entries as the form lets in, and as few. */
  private void counts(Repeat repeat, String place) {
    var source = leistung.schema().list(repeat.source());
    var most = source.path("maxItems").asInt(Values.UNBOUNDED);
    var limit = entriesMax(repeat);
    if (limit != null && most > limit) {
      var said = most == Values.UNBOUNDED ? FitCheck.UNLIMITED : String.valueOf(most);
      findings.add(
          Finding.warning(
              "repeat-too-many", place + ".source", repeat.source(), said, String.valueOf(limit)));
    }
    if (repeat.isLines() && source.isObject() && source.path("minItems").asInt(0) == 0) {
      findings.add(Finding.hint("repeat-may-be-empty", place + ".source", repeat.source()));
    }
  }

  private @Nullable Integer entriesMax(Repeat repeat) {
    return repeat.isLines() ? limits.recordsPerFileMax() : format.entriesMax(repeat.target());
  }

  private boolean isList(Repeat repeat) {
    return repeat.target().endsWith("[]")
        && format.fields().stream().anyMatch(field -> repeat.covers(field.name()));
  }

  private void report(String code, String place, String... arguments) {
    findings.add(Finding.error(code, place, arguments));
  }
}
