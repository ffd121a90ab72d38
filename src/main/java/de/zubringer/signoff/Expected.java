package de.zubringer.signoff;

import de.zubringer.catalogue.sample.Expectation;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.Wanted;
import java.util.List;
import java.util.Map;

/**
 * What an own input is to become, because a person saw it and found it right.
 *
 * @param outcome delivered, held or refused
 * @param findings that must be among those there are: {@code code@place}
 * @param unit that must work on it; empty = any
 * @param target that must get it; empty = any
 */
public record Expected(String outcome, List<String> findings, String unit, String target) {
  public Expected {
    findings = List.copyOf(findings);
  }

  /** The same again. */
  public static Expected of(TrialResult result) {
    return new Expected(
        result.outcome(),
        result.findings().stream()
            .filter(one -> !one.severity().equals("hint"))
            .map(one -> one.place().isEmpty() ? one.code() : one.code() + "@" + one.place())
            .distinct()
            .toList(),
        result.way().map(TrialResult.Way::unit).orElse(""),
        result.way().map(TrialResult.Way::target).orElse(""));
  }

  Wanted wanted() {
    return new Wanted.Written(
        List.of(
            new Expectation(
                null,
                outcome,
                findings,
                Map.of(),
                target.isEmpty() ? null : target,
                unit.isEmpty() ? null : unit)));
  }
}
