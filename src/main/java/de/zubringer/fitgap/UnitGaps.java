package de.zubringer.fitgap;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.RoutingRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether the units that work can be reached, and nobody else at the same address. */
final class UnitGaps {
  private static final String ANSWERS = "$answers.";

  private final Situation situation;
  private final Profile profile;
  private final GapList gaps;

  private UnitGaps(Situation situation, Profile profile, GapList gaps) {
    this.situation = situation;
    this.profile = profile;
    this.gaps = gaps;
  }

  static void find(Situation situation, GapList gaps) {
    var profile = situation.profile();
    if (profile.isEmpty()) {
      return;
    }
    var one = new UnitGaps(situation, profile.get(), gaps);
    if (profile.get().units().isEmpty()) {
      one.none();
    }
    one.silent();
    one.shared();
  }

  /** Ids of the units that decide. */
  static Set<String> deciding(Situation situation) {
    return situation.areas().stream()
        .map(situation::answer)
        .flatMap(answer -> answer.unit().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Ids of the units that decide or are routed to, as far as they exist. */
  private static Set<String> working(Situation situation) {
    var ids = deciding(situation);
    situation.plan().ifPresent(plan -> ids.addAll(routed(situation, plan)));
    return ids;
  }

  private static List<String> routed(Situation situation, ConnectionPlan plan) {
    var law = situation.book().law(plan, Optional.empty(), situation.today());
    return plan.routing().rules().stream()
        .map(RoutingRule::unit)
        .map(
            unit ->
                unit.startsWith(ANSWERS)
                    ? law.answers().getOrDefault(unit.substring(ANSWERS.length()), "")
                    : unit)
        .map(UnitGaps::text)
        .filter(unit -> !unit.isEmpty())
        .toList();
  }

  /** The default of a package is JSON, an answer what the file says. */
  private static String text(Object unit) {
    return unit instanceof JsonNode node ? node.asString("") : unit.toString();
  }

  private void none() {
    gaps.add(
        Gap.of(
                GapKind.ORG,
                "organisation",
                situation.inProfile(
                    Finding.error("gap-units-none", "units", situation.body().name())))
            .fixedBy(Fix.of("say").asking(situation.profilePath(situation.body()), "units")));
  }

  private void silent() {
    for (var id : working(situation)) {
      profile
          .unit(id)
          .filter(unit -> unit.mailbox() == null)
          .filter(unit -> !hasDestination(unit))
          .ifPresent(unit -> gaps.add(silent(unit)));
    }
  }

  private Gap silent(OrgUnit unit) {
    var place = "units[" + profile.units().indexOf(unit) + "]";
    return Gap.of(
            GapKind.ORG,
            "organisation",
            situation.inProfile(Finding.warning("gap-unit-silent", place, unit.name())),
            functions(unit))
        .because("unit", unit.id())
        .fixedBy(
            Fix.of("mailbox", unit.name())
                .asking(situation.profilePath(situation.body()), place + ".mailbox"));
  }

  /** What every administration calls it, whatever its name here. */
  private static String functions(OrgUnit unit) {
    return unit.functions().isEmpty() ? "-" : unit.functions().stream().sorted().findFirst().get();
  }

  private boolean hasDestination(OrgUnit unit) {
    return situation.areas().stream()
        .map(situation::answer)
        .filter(answer -> answer.unit().filter(unit.id()::equals).isPresent())
        .map(Resolution::destination)
        .anyMatch(Optional::isPresent);
  }

  /** R28: two bodies never share a mailbox or Zustellpunkt by accident. */
  private void shared() {
    var units = working(situation).stream().flatMap(id -> profile.unit(id).stream());
    var intake = situation.plan().stream().flatMap(plan -> plan.intake().stream());
    Stream.concat(units.map(OrgUnit::mailbox), intake.map(one -> one.destinationId()))
        .filter(Objects::nonNull)
        .distinct()
        .filter(address -> situation.ground().usersOf(address).size() > 1)
        .forEach(address -> gaps.add(shared(address)));
  }

  private Gap shared(String address) {
    var others =
        situation.ground().usersOf(address).stream()
            .filter(user -> !user.equals(situation.body().ars()))
            .map(this::name)
            .collect(Collectors.joining(", "));
    return Gap.of(
            GapKind.ORG,
            "organisation",
            situation.inProfile(
                Finding.warning("gap-address-shared", place(address), address, others)))
        .because("address", address);
  }

  private String place(String address) {
    for (var i = 0; i < profile.units().size(); i++) {
      if (address.equals(profile.units().get(i).mailbox())) {
        return "units[" + i + "].mailbox";
      }
    }
    return "destinations";
  }

  private String name(Ars ars) {
    return situation
        .book()
        .municipalities()
        .register()
        .body(ars)
        .map(Body::name)
        .orElse(ars.digits());
  }
}
