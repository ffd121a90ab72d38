package de.zubringer.concept;

import static de.zubringer.concept.Phrase.heads;
import static de.zubringer.concept.Phrase.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Wording;
import de.zubringer.trial.Share;
import de.zubringer.trial.protocol.TrialProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The protocol of the newest trial that was kept: what it found, and whether somebody signed. */
final class AnnexChapter {
  /** The protocol itself has all of them. */
  private static final int UNEXPECTED_MAX = 30;

  private final TrialProtocol protocol;
  private final TrialAnnex annex;

  private AnnexChapter(TrialAnnex annex) {
    this.annex = annex;
    this.protocol = annex.protocol();
  }

  static Chapter of(Optional<TrialAnnex> annex) {
    return annex
        .map(found -> new AnnexChapter(found).chapter())
        .orElseGet(
            () -> new Chapter.Draft(say("anlage")).open(say("anlage.kein-protokoll")).done());
  }

  private Chapter chapter() {
    var draft = new Chapter.Draft(say("anlage")).text(say("anlage.text"));
    if (!annex.holds()) {
      draft.open(annex.standing());
    }
    draft
        .section(say("anlage.ergebnis"))
        .table(say("anlage.ergebnis"), heads("anlage.ergebnis.spalten"), summary(), "");
    var unexpected = unexpected();
    if (!unexpected.isEmpty()) {
      draft.table(say("anlage.abweichungen"), heads("anlage.abweichungen.spalten"), unexpected, "");
    }
    return draft
        .section(say("anlage.abdeckung"))
        .table(say("anlage.abdeckung"), heads("anlage.abdeckung.spalten"), coverage(), "")
        .section(say("anlage.fassungen"))
        .text(say("anlage.fassungen.text"))
        .table(say("anlage.fassungen"), heads("anlage.fassungen.spalten"), versions(), "")
        .done();
  }

  private List<List<String>> summary() {
    var trial = protocol.trial();
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(say("anlage.tag"), German.day(trial.day())));
    rows.add(List.of(say("anlage.eingaben"), German.number(trial.results().size())));
    for (var outcome : List.of("delivered", "held", "refused")) {
      var name = say("anlage.ausgang", Wording.german().say("trial.outcome." + outcome));
      rows.add(List.of(name, German.number(trial.count(outcome))));
    }
    rows.add(List.of(say("anlage.anders"), German.number(trial.unexpected().size())));
    rows.add(List.of(say("anlage.software"), protocol.versions().software()));
    rows.add(List.of(say("anlage.pruefsumme"), protocol.sha256()));
    rows.add(List.of(say("anlage.unterschrift"), annex.standing()));
    return rows;
  }

  private List<List<String>> unexpected() {
    return protocol.trial().unexpected().stream()
        .limit(UNEXPECTED_MAX)
        .map(one -> List.of(one.title(), one.areaName(), String.join(" ", one.differences())))
        .toList();
  }

  private List<List<String>> coverage() {
    var trial = protocol.trial();
    return List.of(
        share("rules", trial.rules()),
        share("rows", trial.rows()),
        share("answers", trial.answers()));
  }

  private static List<String> share(String kind, Share share) {
    return List.of(
        say("anlage.abdeckung." + kind), German.number(share.done()), German.number(share.all()));
  }

  private List<List<String>> versions() {
    return protocol.versions().parts().stream()
        .map(part -> List.of(part.name(), part.version(), part.sha256()))
        .toList();
  }
}
