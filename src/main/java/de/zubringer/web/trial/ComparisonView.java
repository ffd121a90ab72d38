package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.mapping.exchange.FieldChange;
import de.zubringer.trial.comparison.TrialComparison.Change;
import de.zubringer.trial.comparison.TrialComparison.Pair;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.trial.ComparisonPage.ChangeLine;
import de.zubringer.web.trial.ComparisonPage.FieldPair;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a comparison into lines. */
final class ComparisonView {
  /** Where more than this become something else, everything does. */
  private static final int SHOWN_MAX = 200;

  private ComparisonView() {}

  static ComparisonPage of(AdaptationHead head, TrialEnd.Compared compared) {
    var changes = compared.comparison().changes();
    return new ComparisonPage(
        head,
        say(
            changes.isEmpty() ? "vergleich.gleich" : "vergleich.anders",
            German.number(compared.comparison().inputs()),
            German.number(changes.size()),
            compared.earlier()),
        changes.isEmpty(),
        changes.stream().limit(SHOWN_MAX).map(ComparisonView::line).toList());
  }

  private static ChangeLine line(Change change) {
    var told =
        Stream.of(
                pair("vergleich.ausgang", change.outcome()),
                pair("vergleich.stelle", change.desk()),
                pair("vergleich.mitteilung", change.told()))
            .flatMap(Optional::stream)
            .toList();
    return new ChangeLine(
        say("vergleich.eingabe", change.sample(), change.areaName()),
        told,
        change.fields().stream().map(ComparisonView::field).toList());
  }

  private static Optional<ComparisonPage.Pair> pair(String key, Optional<Pair> pair) {
    return pair.map(both -> new ComparisonPage.Pair(say(key), both.before(), both.after()));
  }

  private static FieldPair field(FieldChange change) {
    var line = change.line() > 1 ? " (" + change.line() + ")" : "";
    return new FieldPair(change.target() + line, shown(change.before()), shown(change.after()));
  }

  private static String shown(String value) {
    return value.isEmpty() ? say("vergleich.leer") : value;
  }
}
