package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.audit.AuditEntry;
import de.zubringer.catalogue.text.German;
import de.zubringer.ops.Software;
import de.zubringer.signoff.KeptProtocol;
import de.zubringer.trial.NotRehearsed;
import de.zubringer.trial.Share;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.protocol.Signed;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.content.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a kept protocol onto its page. */
final class ProtocolView {
  private static final int HASH_SHOWN = 12;

  /** More would hide what to look at first. */
  private static final int UNEXPECTED_MAX = 60;

  private final AdaptationHead head;
  private final Drafted drafted;
  private final KeptProtocol kept;

  ProtocolView(AdaptationHead head, Drafted drafted, KeptProtocol kept) {
    this.head = head;
    this.drafted = drafted;
    this.kept = kept;
  }

  ProtocolPage page(Person person) {
    var changed =
        TrialStart.subject(drafted)
            .map(now -> kept.protocol().changedSince(now, Software.version()));
    var trial = kept.protocol().trial();
    var cannot = cannot(changed);
    var maySign =
        person.role() == Role.HEAD
            && drafted.owner().equals(person.municipality())
            && cannot.isEmpty()
            && kept.signature().isEmpty();
    return new ProtocolPage(
        head,
        kept.number(),
        TrialStart.result(kept.good(), trial.unexpected().size()),
        TrialStart.holds(changed),
        changed.map(names -> TrialStart.why(drafted, names)).orElse(""),
        facts(),
        trial.unexpected().stream().limit(UNEXPECTED_MAX).map(ProtocolView::unexpected).toList(),
        trial.notRehearsed().stream().map(NotRehearsed::text).toList(),
        versions(),
        kept.sha256(),
        signature(),
        maySign
            ? drafted.address() + "/probelauf/protokolle/" + kept.number() + "/unterschrift"
            : "",
        kept.signature().isPresent() ? "" : cannot);
  }

  private String cannot(Optional<List<String>> changed) {
    if (!kept.good()) {
      return say("protokoll.nicht-gut");
    }
    return changed.filter(List::isEmpty).isPresent() ? "" : say("protokoll.nicht-mehr");
  }

  private List<Fact> facts() {
    var trial = kept.protocol().trial();
    var facts = new ArrayList<Fact>();
    facts.add(fact("protokoll.wer", kept.by().name() + ", " + kept.by().roleName()));
    facts.add(fact("protokoll.wann", German.moment(kept.at())));
    facts.add(
        fact(
            "protokoll.tag",
            say(
                trial.moved() ? "protokoll.tag.alle" : "protokoll.tag.eigener",
                German.day(trial.day()))));
    facts.add(
        fact(
            "protokoll.eingaben",
            say(
                kept.generated() ? "protokoll.eingaben.erzeugt" : "protokoll.eingaben.zahl",
                German.number(trial.results().size()),
                German.number(kept.protocol().own().size()))));
    facts.add(
        fact(
            "protokoll.ausgang",
            say(
                "protokoll.ausgang.zahl",
                German.number(trial.count("delivered")),
                German.number(trial.count("held")),
                German.number(trial.count("refused")))));
    facts.add(
        fact(
            "protokoll.abdeckung",
            say(
                "protokoll.abdeckung.zahl",
                share(trial.rules()),
                share(trial.rows()),
                share(trial.answers()))));
    facts.add(
        fact(
            "protokoll.entwurf",
            kept.draftVersion() == 0
                ? say("vergleich.live")
                : say("vergleich.version", Integer.toString(kept.draftVersion()))));
    return List.copyOf(facts);
  }

  private static Fact fact(String key, String value) {
    return new Fact(say(key), value);
  }

  private static String share(Share share) {
    return say("protokoll.von-allen", German.number(share.done()), German.number(share.all()));
  }

  private static String unexpected(TrialResult one) {
    return say(
        "protokoll.abweichung", one.sample(), one.areaName(), String.join(" ", one.differences()));
  }

  private List<Fact> versions() {
    var parts = new ChangedParts(drafted);
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(parts.words(List.of("software")), kept.protocol().versions().software()));
    kept.protocol()
        .versions()
        .parts()
        .forEach(
            part ->
                facts.add(
                    new Fact(
                        parts.words(List.of(part.name())),
                        say("protokoll.fassung", part.version(), part.sha256()))));
    return List.copyOf(facts);
  }

  private List<Fact> signature() {
    return kept.signature()
        .map(
            entry ->
                List.of(
                    fact("protokoll.unterschrift.wer", entry.by().name()),
                    fact("protokoll.unterschrift.rolle", entry.by().roleName()),
                    fact("protokoll.unterschrift.wann", German.moment(entry.at())),
                    fact("protokoll.unterschrift.kette", chain(entry)),
                    fact("protokoll.unterschrift.art", say("protokoll.keine-qes"))))
        .orElse(List.of());
  }

  /** The signature as it stands in the document. */
  static Optional<Signed> signed(KeptProtocol kept) {
    return kept.signature()
        .map(
            entry ->
                new Signed(
                    entry.by().name(),
                    entry.by().roleName(),
                    entry.at(),
                    entry.digest(),
                    chain(entry)));
  }

  private static String chain(AuditEntry entry) {
    return entry.entry() + " (" + entry.hash().substring(0, HASH_SHOWN) + "…)";
  }
}
