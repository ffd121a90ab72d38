package de.zubringer.connection;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Answer;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.Profile;
import de.zubringer.responsibility.RoutingRule;
import de.zubringer.responsibility.RoutingRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Anbindungsplan: this Leistung in this administration ({@code connection/1}), ready to run.
 *
 * @param body the administration that carries out
 * @param covers keys of the municipalities it holds for
 * @param intake Zustellpunkte that receive for it
 * @param target where orders go unless a routing rule says otherwise
 * @param otherTargets targets that routing rules name, by the word they use
 * @param answers of scope connection, by id of the variation point
 */
public record ConnectionPlan(
    Body body,
    LeistungPackage leistung,
    int version,
    List<Ars> covers,
    List<Destination> intake,
    PlanTarget target,
    Map<String, PlanTarget> otherTargets,
    RoutingRules routing,
    Map<String, Answer> answers,
    Profile profile,
    Retention retention) {
  private static final String ANSWERS = "$answers.";

  public MunicipalityId municipality() {
    return new MunicipalityId(body.ars());
  }

  /** Id of its package, by which files and tables name the Leistung. */
  public String leistungId() {
    return leistung.id();
  }

  /** How the plan is named in the timeline, such as {@code hundesteuer-anmeldung v2}. */
  public String label() {
    return leistung.id() + " v" + version;
  }

  /** Wherever an application may go, the usual target first. */
  public List<PlanTarget> targets() {
    return Stream.concat(Stream.of(target), otherTargets.values().stream()).toList();
  }

  /**
   * The id of the unit a routing rule leads to, whoever named it: the rule or an answer.
   *
   * @return empty if the rule asks for an answer that is not there
   */
  public Optional<String> unitOf(RoutingRule rule) {
    return rule.unit().startsWith(ANSWERS)
        ? Optional.ofNullable(answers.get(rule.unit().substring(ANSWERS.length())))
            .map(answer -> String.valueOf(answer.value()))
        : Optional.of(rule.unit());
  }

  /** The target a routing rule leads to. */
  public PlanTarget targetOf(RoutingRule rule) {
    return Optional.ofNullable(rule.target()).map(otherTargets::get).orElse(target);
  }
}
