package de.zubringer.concept;

import static de.zubringer.concept.Phrase.heads;
import static de.zubringer.concept.Phrase.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.municipality.Body;
import de.zubringer.responsibility.Reason;
import de.zubringer.responsibility.Resolution;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is connected, for whom, and on what it rests. */
final class OverviewChapter {
  private OverviewChapter() {}

  static Chapter of(Subject subject) {
    var leistung = subject.leistung();
    var resolutions = subject.resolutions();
    return new Chapter.Draft(say("ueberblick"))
        .text(say("ueberblick.text", leistung.name(), subject.body().fullName()))
        .section(say("gebiete"))
        .table(
            say("gebiete"),
            heads("gebiete.spalten"),
            resolutions.stream().map(resolution -> area(subject, resolution)).toList(),
            say("gebiete.keine"))
        .section(say("grundlagen"))
        .text(say("grundlagen.text"))
        .table(
            say("grundlagen"),
            heads("grundlagen.spalten"),
            reasons(resolutions),
            say("grundlagen.keine"))
        .done();
  }

  private static List<String> area(Subject subject, Resolution resolution) {
    var area =
        subject
            .book()
            .municipalities()
            .register()
            .body(resolution.area())
            .map(Body::name)
            .orElse("");
    var statute =
        resolution
            .rulesFrom()
            .flatMap(body -> subject.book().municipalities().profile(body.ars()))
            .flatMap(profile -> profile.statuteOn(subject.today(), subject.leistung().leika()));
    return List.of(
        area,
        resolution.area().digits(),
        resolution.legalBody().map(Body::name).orElseGet(() -> say("offen")),
        statute
            .map(one -> one.title() + ", " + German.validity(one.validFrom(), one.validTo()))
            .orElseGet(() -> say("gebiete.ohne-satzung")));
  }

  /** Each rule once, however many areas it decides. */
  private static List<List<String>> reasons(List<Resolution> resolutions) {
    return resolutions.stream()
        .map(Resolution::reasons)
        .flatMap(List::stream)
        .distinct()
        .map(OverviewChapter::reason)
        .toList();
  }

  private static List<String> reason(Reason reason) {
    return Stream.of(
            Phrase.word("frage", reason.decides()),
            reason.text(),
            Objects.requireNonNullElse(reason.legalBasis(), ""),
            German.validity(reason.validFrom(), reason.validTo()))
        .toList();
  }
}
