package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.LegalTime;
import de.zubringer.ops.Software;
import de.zubringer.signoff.OwnInput;
import de.zubringer.signoff.OwnInputs;
import de.zubringer.signoff.ProtocolSummary;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.protocol.Versions;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.trial.TrialPage.InputLine;
import de.zubringer.web.trial.TrialPage.ProtocolLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together where a trial begins: choices, own inputs, protocols. */
@Component
class TrialStart {
  private final Adaptations adaptations;
  private final OwnInputs inputs;
  private final TrialProtocols protocols;

  TrialStart(Adaptations adaptations, OwnInputs inputs, TrialProtocols protocols) {
    this.adaptations = adaptations;
    this.inputs = inputs;
    this.protocols = protocols;
  }

  TrialPage page(Person person, Drafted drafted) {
    return new TrialPage(
        adaptations.head(drafted, "probelauf"),
        drafted.adaptation().plan().isPresent(),
        drafted.mayChange(person),
        drafted.mayChange(person) || person.role() == Role.DATA_PROTECTION,
        drafted.today().toString(),
        places(drafted),
        inputs.list(drafted.owner(), drafted.leistung()).stream()
            .filter(one -> !one.recorded() || person.role() != Role.LAND)
            .map(one -> line(person, drafted, one))
            .toList(),
        protocols(drafted));
  }

  private static List<Choice> places(Drafted drafted) {
    var areas = drafted.adaptation().areas();
    return areas.size() < 2
        ? List.of()
        : Stream.concat(
                Stream.of(
                    new Choice("", say("probelauf.alle-orte", German.number(areas.size())), true)),
                areas.stream().map(area -> new Choice(area.ars().digits(), area.name(), false)))
            .toList();
  }

  private static InputLine line(Person person, Drafted drafted, OwnInput one) {
    var facts = new ArrayList<String>();
    facts.add(say("eingabe.von", one.by().name(), German.day(LegalTime.day(one.at()))));
    facts.add(
        one.expected()
            .map(expected -> say("eingabe.erwartet." + expected.outcome()))
            .orElseGet(() -> say("eingabe.ohne-erwartung")));
    one.until().ifPresent(until -> facts.add(say("eingabe.bis", German.day(until))));
    var address = drafted.address() + "/probelauf/";
    return new InputLine(
        one.name(),
        new Badge(
            one.recorded() ? "warning" : "info",
            say(one.recorded() ? "eingabe.echt" : "eingabe.erfunden")),
        facts,
        one.recorded() || !drafted.mayChange(person)
            ? ""
            : address + "formular?eingabe=" + one.id(),
        drafted.mayChange(person) ? address + "eingaben/" + one.id() + "/loeschen" : "");
  }

  private List<ProtocolLine> protocols(Drafted drafted) {
    var subject = subject(drafted);
    var days = new HashMap<LocalDate, Versions>();
    return protocols.summaries(drafted.owner(), drafted.leistung()).stream()
        .map(
            one -> {
              var changed =
                  subject.map(
                      now ->
                          one.changedSince(
                              days.computeIfAbsent(
                                  one.day(), day -> Versions.of(now, Software.version(), day))));
              return line(drafted, changed, one);
            })
        .toList();
  }

  /** What protocols are about: all places. */
  static Optional<TrialRun.Subject> subject(Drafted drafted) {
    return new TrialOrder(drafted.today(), false, false, false, "").subject(drafted);
  }

  private static ProtocolLine line(
      Drafted drafted, Optional<List<String>> changed, ProtocolSummary one) {
    return new ProtocolLine(
        drafted.address() + "/probelauf/protokolle/" + one.number(),
        say("protokoll.name", Integer.toString(one.number()), German.day(one.day())),
        say(
            "protokoll.festgehalten",
            one.by().name(),
            German.moment(one.at()),
            German.number(one.inputs())),
        result(one.good(), one.unexpected()),
        holds(changed),
        changed.map(names -> why(drafted, names)).orElse(""),
        one.signature()
            .map(entry -> say("protokoll.von", entry.by().name(), German.moment(entry.at())))
            .orElseGet(() -> say("protokoll.nicht-unterschrieben")));
  }

  static Badge result(boolean good, int unexpected) {
    return good
        ? new Badge("success", say("probelauf.gut"))
        : new Badge("danger", say("protokoll.abweichungen", German.number(unexpected)));
  }

  static Badge holds(Optional<List<String>> changed) {
    return changed.filter(List::isEmpty).isPresent()
        ? new Badge("success", say("protokoll.gilt"))
        : new Badge("warning", say("protokoll.veraltet"));
  }

  static String why(Drafted drafted, List<String> changed) {
    return changed.isEmpty() ? "" : say("protokoll.weil", new ChangedParts(drafted).words(changed));
  }
}
