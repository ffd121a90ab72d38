package de.zubringer.web.mappings;

import de.zubringer.access.Person;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Rehearsal;
import java.util.List;
import java.util.Optional;

/** A sample as one administration would hand it to the system of a mapping. */
record SampleRun(ConnectionPlan plan, PlanTarget target, Sample sample, Outcome<Addressed> desk) {

  /** The plans a person sees that bring applications of the Leistung to the system. */
  static List<ConnectionPlan> plans(PlanBook book, Person person, MappedSystem mapped) {
    return book.plans().stream()
        .filter(plan -> person.sees(plan.municipality()))
        .filter(plan -> plan.leistung().id().equals(mapped.leistung().id()))
        .filter(plan -> target(plan, mapped).isPresent())
        .toList();
  }

  static Optional<PlanTarget> target(ConnectionPlan plan, MappedSystem mapped) {
    return plan.targets().stream()
        .filter(target -> target.system().id().equals(mapped.system().id()))
        .findFirst();
  }

  /** From the first place of the plan whose law lets it through; else as the first refuses it. */
  static Optional<SampleRun> of(
      PlanBook book, ConnectionPlan plan, MappedSystem mapped, Sample sample) {
    return target(plan, mapped)
        .map(target -> new SampleRun(plan, target, sample, Rehearsal.address(book, plan, sample)));
  }

  /** What the mapping makes of it; empty if it never gets that far. */
  Optional<MappingEngine.Tried> tried() {
    return tried(target.engine());
  }

  /** What another engine makes of it. */
  Optional<MappingEngine.Tried> tried(MappingEngine engine) {
    return desk instanceof Outcome.Done<Addressed>(var found)
        ? Optional.of(engine.tried(found.application(), found.variables()))
        : Optional.empty();
  }

  /** Why it does not get as far as the mapping. */
  Findings stopped() {
    return switch (desk) {
      case Outcome.Held<Addressed>(var findings) -> findings;
      case Outcome.Refused<Addressed>(var findings) -> findings;
      default -> Findings.NONE;
    };
  }
}
