package de.zubringer.release.evaluation;

import de.zubringer.catalogue.procedure.Procedure;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Wording;
import de.zubringer.pipeline.measure.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How it was, as the administration said, beside how it is, as it was counted.
 *
 * @param period what was counted, a sentence
 * @param lost titles of fields nobody has decided about
 */
public record BeforeAfter(String period, List<Row> rows, List<String> lost) {
  /**
   * One thing before and after.
   *
   * @param difference in words; empty where the two cannot be compared
   */
  public record Row(String what, String before, String after, String difference) {}

  /** Looks at all of it. */
  static BeforeAfter of(Subject subject, Optional<Measured> journeys, List<Remark> remarks) {
    var asIs = AsIsNumbers.of(subject);
    var lost = Fields.lost(subject);
    var rows = new ArrayList<Row>();
    rows.add(minutes(asIs, remarks));
    rows.add(
        row("tage", number(asIs, AsIsNumbers.DAYS, Measure.Unit.NUMBER), say("tage.nachher"), ""));
    rows.add(row("dauer", say("dauer.vorher"), duration(journeys), ""));
    rows.add(cases(asIs, journeys));
    rows.add(returns(asIs, journeys));
    rows.add(breaks(asIs, subject));
    rows.add(typed(subject, journeys));
    rows.add(pages(asIs, subject));
    rows.add(
        row(
            "schritte",
            asIs.text(AsIsNumbers.STEPS).orElseGet(BeforeAfter::unknown),
            steps(subject),
            ""));
    rows.add(row("felder", say("felder.vorher"), Amount.number(lost.size()), ""));
    return new BeforeAfter(period(journeys), List.copyOf(rows), lost);
  }

  private static Row minutes(AsIsNumbers asIs, List<Remark> remarks) {
    var before = asIs.number(AsIsNumbers.MINUTES);
    var after =
        remarks.stream()
            .filter(one -> one.measure() == Measure.MINUTES)
            .findFirst()
            .flatMap(Remark::counted);
    return compared("minuten", before, after, Measure.Unit.MINUTES);
  }

  private static Row cases(AsIsNumbers asIs, Optional<Measured> journeys) {
    return row(
        "faelle",
        number(asIs, AsIsNumbers.CASES, Measure.Unit.NUMBER),
        journeys
            .map(
                one ->
                    say(
                        "faelle.nachher",
                        German.number(one.arrived()),
                        German.number(one.delivered())))
            .orElseGet(BeforeAfter::notYet),
        "");
  }

  private static Row returns(AsIsNumbers asIs, Optional<Measured> journeys) {
    var counted = journeys.filter(one -> one.arrived() > 0);
    var before = asIs.number(AsIsNumbers.RETURNS);
    var after = counted.map(one -> one.percentHeld() + one.percentRefused());
    return row(
        "rueckfragen",
        before.map(one -> Amount.text(one, Measure.Unit.PERCENT)).orElseGet(BeforeAfter::unknown),
        counted
            .map(
                one ->
                    say(
                        "rueckfragen.nachher",
                        Amount.text(one.percentHeld(), Measure.Unit.PERCENT),
                        Amount.text(one.percentRefused(), Measure.Unit.PERCENT)))
            .orElseGet(BeforeAfter::notYet),
        difference(before, after, Measure.Unit.PERCENT));
  }

  private static Row breaks(AsIsNumbers asIs, Subject subject) {
    var after = subject.adaptation().plan().map(plan -> (double) Fields.typed(subject).size());
    return compared("brueche", asIs.number(AsIsNumbers.MEDIA_BREAKS), after, Measure.Unit.NUMBER);
  }

  private static Row typed(Subject subject, Optional<Measured> journeys) {
    var sheets = Fields.typed(subject).stream().map(PlanTarget::installation).toList();
    return row(
        "abgetippt",
        say("abgetippt.vorher"),
        journeys
            .map(
                one ->
                    one.deliveredTo().entrySet().stream()
                        .filter(entry -> sheets.contains(entry.getKey()))
                        .mapToLong(java.util.Map.Entry::getValue)
                        .sum())
            .map(German::number)
            .orElseGet(BeforeAfter::notYet),
        "");
  }

  private static Row pages(AsIsNumbers asIs, Subject subject) {
    var printed = !Fields.typed(subject).isEmpty();
    return row(
        "seiten",
        number(asIs, AsIsNumbers.PAGES, Measure.Unit.NUMBER),
        say(printed ? "seiten.abtippblatt" : "seiten.keine"),
        "");
  }

  private static String steps(Subject subject) {
    var tasks =
        Procedure.of(subject.workspace(), subject.adaptation().leistung()).stream()
            .flatMap(procedure -> procedure.nodes().stream())
            .filter(node -> node.kind() == Procedure.Kind.TASK)
            .map(Procedure.Node::name)
            .toList();
    return tasks.isEmpty()
        ? say("schritte.ohne")
        : say(
            "schritte.nachher",
            German.number(tasks.size()),
            tasks.stream().collect(Collectors.joining(", ")));
  }

  private static String duration(Optional<Measured> journeys) {
    return journeys
        .filter(one -> one.delivered() > 0)
        .map(one -> say("dauer.nachher", time(one.median()), time(one.slowest())))
        .orElseGet(BeforeAfter::notYet);
  }

  /** In a unit of which there are at least two. */
  private static String time(Duration duration) {
    if (duration.toHours() >= 2) {
      return say("zeit.stunden", German.number(duration.toHours()));
    }
    return duration.toMinutes() >= 2
        ? say("zeit.minuten", German.number(duration.toMinutes()))
        : say("zeit.sekunden", German.number(duration.toSeconds()));
  }

  private static String period(Optional<Measured> journeys) {
    return journeys
        .map(
            one ->
                say(
                    "zeitraum",
                    German.day(LegalTime.day(one.since())),
                    German.number(one.arrived())))
        .orElseGet(() -> say("zeitraum.keiner"));
  }

  private static Row compared(
      String what, Optional<Double> before, Optional<Double> after, Measure.Unit unit) {
    return row(
        what,
        before.map(one -> Amount.text(one, unit)).orElseGet(BeforeAfter::unknown),
        after.map(one -> Amount.text(one, unit)).orElseGet(BeforeAfter::notYet),
        difference(before, after, unit));
  }

  private static String difference(
      Optional<Double> before, Optional<Double> after, Measure.Unit unit) {
    if (before.isEmpty() || after.isEmpty()) {
      return "";
    }
    var change = after.get() - before.get();
    if (Amount.text(Math.abs(change), unit).equals(Amount.text(0, unit))) {
      return say("gleich");
    }
    return say(change < 0 ? "weniger" : "mehr", Amount.text(Math.abs(change), unit));
  }

  private static Row row(String what, String before, String after, String difference) {
    return new Row(say(what), before, after, difference);
  }

  private static String number(AsIsNumbers asIs, String id, Measure.Unit unit) {
    return asIs.number(id).map(one -> Amount.text(one, unit)).orElseGet(BeforeAfter::unknown);
  }

  private static String unknown() {
    return say("nicht-erhoben");
  }

  private static String notYet() {
    return say("noch-nicht");
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say("release.vergleich." + key, arguments);
  }
}
