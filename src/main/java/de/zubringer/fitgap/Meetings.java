package de.zubringer.fitgap;

import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.municipality.Installation;
import de.zubringer.municipality.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The target systems a Leistung meets or could meet in one administration. */
final class Meetings {
  private final Situation situation;

  Meetings(Situation situation) {
    this.situation = situation;
  }

  /** Those of the plan, the usual one first; a system once. */
  List<Meeting> planned() {
    return situation.plan().map(this::planned).orElse(List.of());
  }

  private List<Meeting> planned(ConnectionPlan plan) {
    var file = situation.connectionFile();
    // local rows belong to the plan's own target
    var rows = file.map(one -> one.as(Meeting.LocalRows.class).mapping()).orElse(List.of());
    var own = new Meeting(plan.target(), installed(plan.target()), file, rows);
    var others =
        plan.otherTargets().values().stream()
            .filter(other -> !other.system().id().equals(plan.target().system().id()))
            .map(other -> new Meeting(other, installed(other), file, List.of()));
    return Stream.concat(Stream.of(own), others).toList();
  }

  private Optional<Installation> installed(PlanTarget target) {
    return situation.profile().flatMap(profile -> profile.system(target.installation()));
  }

  /** All systems with a mapping for the Leistung, whether somebody here has them or not. */
  List<Meeting> possible(List<Possible> systems) {
    return systems.stream().map(this::possible).toList();
  }

  /** A system and its mapping for the Leistung; ready to run once for everybody. */
  record Possible(TargetSystem system, PlanTarget target) {
    static List<Possible> of(CommonGround ground, String leistung) {
      return ground.book().catalogue().systems().stream()
          .filter(system -> !system.interfaces().isEmpty())
          .flatMap(
              system ->
                  FieldMapping.of(ground.workspace(), system.folder(), leistung)
                      .flatMap(mapping -> target(system, mapping))
                      .map(target -> new Possible(system, target))
                      .stream())
          .toList();
    }

    private static Optional<PlanTarget> target(TargetSystem system, FieldMapping mapping) {
      return system
          .format(mapping.to())
          .map(format -> PlanTarget.notInstalled(system, format, mapping));
    }
  }

  private Meeting possible(Possible possible) {
    var installation =
        situation.profile().map(Profile::systems).orElse(List.of()).stream()
            .filter(one -> one.system().equals(possible.system().id()))
            .findFirst();
    return new Meeting(possible.target(), installation, Optional.empty(), List.of());
  }
}
