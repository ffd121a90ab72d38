package de.zubringer.connection;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.responsibility.RuleLine;
import java.util.stream.Stream;

/** Finds rules that look at a field of the application which the form does not have. */
final class RuleFieldCheck {
  private RuleFieldCheck() {}

  /** Of a Leistung without a package nobody knows the fields. */
  static Findings check(Responsibilities responsibilities, Catalogue catalogue) {
    return Findings.of(
        responsibilities.rules().stream()
            .flatMap(
                rule ->
                    catalogue.packages().stream()
                        .filter(leistung -> isAbout(rule, leistung))
                        .flatMap(leistung -> unknown(rule, leistung)))
            .distinct()
            .toList());
  }

  private static boolean isAbout(RuleLine rule, LeistungPackage leistung) {
    return leistung.keys().stream()
        .anyMatch(key -> rule.leistungen().stream().anyMatch(key::matches));
  }

  private static Stream<Finding> unknown(RuleLine rule, LeistungPackage leistung) {
    return rule.fields().stream()
        .filter(path -> leistung.schema().field(path).isEmpty())
        .map(
            path ->
                Finding.error(
                        "field-unknown",
                        "applies.content",
                        path,
                        leistung.schema().nearest(path).orElse("–"))
                    .at(rule.spot()));
  }
}
