package de.zubringer.web.retention;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.audit.Author;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.erasure.Erasures;
import de.zubringer.pipeline.erasure.Rested;
import de.zubringer.pipeline.erasure.Resting.End;
import de.zubringer.retention.DeletionProtocol;
import de.zubringer.retention.DueLine;
import de.zubringer.retention.ErasedAs;
import de.zubringer.retention.ErasureRun;
import de.zubringer.retention.Hold;
import de.zubringer.retention.Holds;
import de.zubringer.retention.Retentions;
import de.zubringer.web.content.Fact;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Names;
import de.zubringer.web.journeys.JourneyLines;
import de.zubringer.web.retention.DeletionProtocolPage.JourneyRow;
import de.zubringer.web.retention.DeletionProtocolPage.RuleRow;
import de.zubringer.web.retention.RetentionPage.DueRow;
import de.zubringer.web.retention.RetentionPage.HoldCard;
import de.zubringer.web.retention.RetentionPage.Link;
import de.zubringer.web.retention.RetentionPage.RunRow;
import de.zubringer.web.retention.RetentionPage.Sent;
import java.time.InstantSource;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words for what the room of retention says. */
@Component
class RetentionView {
  private final Retentions retentions;
  private final Holds holds;
  private final Names names;
  private final InstantSource clock;

  RetentionView(Retentions retentions, Holds holds, Names names, InstantSource clock) {
    this.retentions = retentions;
    this.holds = holds;
    this.names = names;
    this.clock = clock;
  }

  Map<String, String> leistungen() {
    return names.leistungen();
  }

  RetentionPage page(MunicipalityId own, Person person, Sent sent, List<FindingLine> faults) {
    var decides = person.role() == Role.DATA_PROTECTION || person.role() == Role.HEAD;
    var automatic = retentions.isAutomatic(own);
    var preview = retentions.preview(own);
    var undecided =
        preview.stream()
            .filter(line -> line.rule().end() == End.HELD)
            .mapToLong(DueLine::due)
            .sum();
    return new RetentionPage(
        new Badge("info", say(automatic ? "aufbewahrung.art.ja" : "aufbewahrung.art.nein")),
        automatic,
        decides,
        preview.stream().anyMatch(line -> line.due() > 0),
        undecided == 0 ? "" : count(undecided),
        preview.stream().map(line -> row(person, line)).toList(),
        holds.list(own).stream().map(hold -> card(hold, decides)).toList(),
        retentions.runs(own).stream().map(RetentionView::run).toList(),
        choices(sent.leistung()),
        sent,
        faults);
  }

  private List<Choice> choices(String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", say("aufbewahrung.sperre.leistung.waehlen"), chosen.isEmpty()));
    leistungen().forEach((id, name) -> choices.add(new Choice(id, name, id.equals(chosen))));
    return choices;
  }

  private static DueRow row(Person person, DueLine line) {
    var rule = line.rule();
    return new DueRow(
        rule.name().isEmpty() ? say("aufbewahrung.ohne-leistung") : rule.name(),
        end(rule.end().name()),
        rule.period().map(RetentionView::period).orElseGet(() -> say("aufbewahrung.nie")),
        rule.legalBasis(),
        count(line.due()),
        count(line.held()),
        rule.handOver()
            .map(target -> say("aufbewahrung.abgabe", target.system().name()))
            .orElse(""),
        person.role() == Role.DATA_PROTECTION || person.role() == Role.HEAD
            ? line.first().stream().map(one -> link(one, "")).toList()
            : line.first().stream()
                .map(one -> link(one, JourneyLines.address(one.journey())))
                .toList());
  }

  private static String count(long count) {
    return count >= Erasures.COUNT_MAX
        ? say("aufbewahrung.viele", German.number(Erasures.COUNT_MAX))
        : German.number(count);
  }

  /** Not everybody who decides may see the page of a journey. */
  private static Link link(Rested one, String address) {
    return new Link(address, one.journey().toString(), German.moment(one.since()));
  }

  private HoldCard card(Hold hold, boolean decides) {
    var holding = hold.holdsOn(LegalTime.today(clock));
    return new HoldCard(
        hold.id().toString(),
        switch (hold.about()) {
          case Hold.About.OneJourney(var journey) ->
              say("aufbewahrung.sperre.eine", journey.toString());
          case Hold.About.OneLeistung(var id) ->
              say("aufbewahrung.sperre.leistung.name", leistungen().getOrDefault(id, id));
          case Hold.About.Everything() -> say("aufbewahrung.sperre.alles");
        },
        holding
            ? new Badge("warning", say("aufbewahrung.sperre.gilt"))
            : new Badge("info", say("aufbewahrung.sperre.beendet")),
        hold.reason(),
        by(hold.by().name(), hold.by().role(), German.moment(hold.at())),
        hold.until().map(German::day).orElseGet(() -> say("aufbewahrung.sperre.offen")),
        hold.released()
            .map(one -> by(one.by().name(), one.by().role(), German.moment(one.at())))
            .orElse(""),
        decides && hold.released().isEmpty()
            ? "/aufbewahrung/sperren/" + hold.id() + "/aufheben"
            : "");
  }

  private static RunRow run(ErasureRun run) {
    var done = run.total() - run.count(ErasedAs.PENDING);
    var progress =
        run.finishedAt().isPresent()
            ? say(
                "aufbewahrung.lauf.fertig",
                German.number(run.count(ErasedAs.ERASED)),
                German.number(run.total() - run.count(ErasedAs.ERASED)))
            : say("aufbewahrung.lauf.laeuft", German.number(done), German.number(run.total()));
    return new RunRow(
        Integer.toString(run.number()),
        German.moment(run.at()),
        author(run.by().name(), run.by().role()),
        progress,
        run.finishedAt().isPresent() ? "/aufbewahrung/protokolle/" + run.number() : "");
  }

  DeletionProtocolPage protocol(DeletionProtocol kept, boolean genuine) {
    var facts =
        List.of(
            new Fact(
                say("sendung.kommune"), names.municipality(MunicipalityId.of(kept.municipality()))),
            new Fact(say("loeschprotokoll.stichtag"), German.day(kept.day())),
            new Fact(say("loeschprotokoll.begonnen"), German.moment(kept.begun())),
            new Fact(say("loeschprotokoll.beendet"), German.moment(kept.finished())),
            new Fact(say("loeschprotokoll.entschieden"), author(kept.byName(), kept.byRole())),
            new Fact(say("loeschprotokoll.pruefsumme"), kept.digest()));
    return new DeletionProtocolPage(
        Integer.toString(kept.run()),
        genuine
            ? new Badge("success", say("loeschprotokoll.echt"))
            : new Badge("danger", say("loeschprotokoll.nicht-echt")),
        facts,
        kept.rules().stream().map(rule -> rule(kept, rule)).toList(),
        kept.journeys().stream().map(RetentionView::journey).toList());
  }

  private static RuleRow rule(DeletionProtocol kept, DeletionProtocol.Rule rule) {
    var lines =
        kept.journeys().stream()
            .filter(one -> one.leistung().equals(rule.leistung()) && one.end().equals(rule.end()))
            .toList();
    var erased = lines.stream().filter(one -> one.outcome().equals(ErasedAs.ERASED.name())).count();
    return new RuleRow(
        rule.name().isEmpty() ? say("aufbewahrung.ohne-leistung") : rule.name(),
        end(rule.end()),
        period(Period.parse(rule.period())),
        rule.legalBasis(),
        German.number(erased),
        German.number(lines.size() - erased));
  }

  private static JourneyRow journey(DeletionProtocol.Line line) {
    var word = line.outcome().toLowerCase(Locale.ROOT).replace('_', '-');
    var note =
        line.receipt().isEmpty() ? line.cause() : say("loeschprotokoll.abgegeben", line.receipt());
    return new JourneyRow(line.journey(), say("loeschprotokoll.als." + word), note);
  }

  private static String end(String name) {
    return say("aufbewahrung.ende." + name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String by(String name, String role, String moment) {
    return say("aufbewahrung.von", author(name, role), moment);
  }

  private static String author(String name, String role) {
    return name + " (" + new Author(name, role).roleName() + ")";
  }

  /** In words, such as 2 Jahre 6 Monate. */
  static String period(Period period) {
    var parts = new ArrayList<String>();
    part(parts, "jahr", period.getYears());
    part(parts, "monat", period.getMonths());
    part(parts, "tag", period.getDays());
    return String.join(" ", parts);
  }

  private static void part(List<String> parts, String unit, int count) {
    if (count != 0) {
      var key = "aufbewahrung.dauer." + unit + (count == 1 ? "" : "e");
      parts.add(say(key, German.number(count)));
    }
  }
}
