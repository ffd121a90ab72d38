package de.zubringer.release.evaluation;

import de.zubringer.connection.PlanTarget;
import de.zubringer.mapping.analysis.MappingAnalysis;
import de.zubringer.mapping.analysis.SourceUse;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of the fields of the form, by all mappings of a plan. */
final class Fields {
  private static final String TYPED = "typing-sheet";

  private Fields() {}

  /** Titles of those that reach no target and that nobody has left out with a reason. */
  static List<String> lost(Subject subject) {
    return targets(subject)
        .filter(target -> !target.mapping().path().isEmpty()) // the inbox shows the form as it is
        .flatMap(target -> uses(subject, target))
        .filter(SourceUse::isOpen)
        .map(SourceUse::title)
        .distinct()
        .toList();
  }

  private static Stream<SourceUse> uses(Subject subject, PlanTarget target) {
    return MappingAnalysis.of(
        target.mapping(),
        subject.adaptation().leistung(),
        target.format(),
        target.system().limits(),
        subject.today())
        .uses()
        .stream();
  }

  /** Targets a person types into from a sheet. */
  static List<PlanTarget> typed(Subject subject) {
    return targets(subject).filter(target -> target.format().kind().equals(TYPED)).toList();
  }

  private static Stream<PlanTarget> targets(Subject subject) {
    return subject.adaptation().plan().stream().flatMap(plan -> plan.targets().stream());
  }
}
