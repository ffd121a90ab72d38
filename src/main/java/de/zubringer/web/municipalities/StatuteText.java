package de.zubringer.web.municipalities;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.AnswerText;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Statute;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.municipalities.MunicipalityPage.Answer;
import de.zubringer.web.municipalities.MunicipalityPage.StatuteLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A statute with its answers in the words of the Leistung it is about. */
final class StatuteText {
  private StatuteText() {}

  static StatuteLine of(Catalogue catalogue, Body body, Statute statute, LocalDate today) {
    return new StatuteLine(
        body.name(),
        statute.title(),
        German.validity(statute.validFrom(), statute.validTo()),
        state(statute, today),
        answers(catalogue, statute));
  }

  private static Badge state(Statute statute, LocalDate today) {
    var from = statute.validFrom();
    if (statute.isValidOn(today)) {
      return new Badge("success", say("satzung.gilt"));
    }
    return from != null && today.isBefore(from)
        ? new Badge("info", say("satzung.kuenftig"))
        : new Badge("warning", say("satzung.abgelaufen"));
  }

  private static List<Answer> answers(Catalogue catalogue, Statute statute) {
    var leistungen =
        catalogue.packages().stream().filter(one -> statute.covers(one.leika())).toList();
    return statute.answers().entrySet().stream()
        .map(
            answer ->
                leistungen.stream()
                    .flatMap(
                        one -> answer(one, answer.getKey(), answer.getValue().value()).stream())
                    .findFirst()
                    .orElseGet(
                        () ->
                            new Answer(answer.getKey(), String.valueOf(answer.getValue().value()))))
        .toList();
  }

  private static Optional<Answer> answer(LeistungPackage leistung, String id, Object value) {
    return leistung
        .variationPoint(id)
        .map(
            point ->
                new Answer(
                    point.question(), AnswerText.of(leistung, point, value, Optional.empty())));
  }
}
