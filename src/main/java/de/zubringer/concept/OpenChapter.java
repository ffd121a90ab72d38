package de.zubringer.concept;

import static de.zubringer.concept.Phrase.heads;
import static de.zubringer.concept.Phrase.say;
import static de.zubringer.concept.Phrase.word;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What must still be decided, supplied or mended before this can go live. */
final class OpenChapter {
  private OpenChapter() {}

  static Chapter of(Subject subject) {
    var draft = new Chapter.Draft(say("offenes"));
    if (subject.plan().isEmpty()) {
      draft.open(say("technik.ohne-plan"));
    }
    return draft
        .section(say("offene-fragen"))
        .tableOr(
            say("offene-fragen.keine"),
            say("offene-fragen"),
            heads("offene-fragen.spalten"),
            questions(subject))
        .section(say("offene-unterlagen"))
        .points(papers(subject))
        .section(say("befunde"))
        .tableOr(say("befunde.keine"), say("befunde"), heads("befunde.spalten"), findings(subject))
        .done();
  }

  /** For each municipality whose statute answers them, those without an answer on the day. */
  private static List<List<String>> questions(Subject subject) {
    return subject.plan().stream()
        .flatMap(
            plan ->
                subject.resolutions().stream()
                    .flatMap(
                        found ->
                            subject
                                .book()
                                .law(
                                    plan,
                                    found.rulesFrom().map(body -> body.ars()),
                                    subject.today())
                                .unanswered()
                                .stream()))
        .distinct()
        .map(OpenChapter::question)
        .toList();
  }

  private static List<String> question(VariationPoint point) {
    var who = point.answeredBy().stream().map(role -> word("rolle", role)).toList();
    return List.of(point.question(), String.join(", ", who));
  }

  private static List<String> papers(Subject subject) {
    var open =
        subject.profile().map(Profile::documents).orElse(Map.of()).entrySet().stream()
            .filter(entry -> !entry.getValue().state().equals("signed"))
            .map(
                entry ->
                    word("unterlage", entry.getKey())
                        + ": "
                        + word("stand", entry.getValue().state()))
            .toList();
    return open.isEmpty() ? List.of(say("offene-unterlagen.keine")) : open;
  }

  /** What the check says of the files of this administration. */
  private static List<List<String>> findings(Subject subject) {
    return subject.book().findings().list().stream()
        .filter(finding -> finding.severity() != Severity.HINT)
        .filter(finding -> isOurs(subject, finding))
        .map(
            finding ->
                List.of(
                    word("schwere", finding.severity().name().toLowerCase(Locale.ROOT)),
                    Wording.german().text(finding),
                    Wording.german().advice(finding)))
        .toList();
  }

  private static boolean isOurs(Subject subject, Finding finding) {
    return Optional.ofNullable(finding.spot())
        .flatMap(spot -> Municipalities.ownerOf(spot.file()))
        .filter(subject.body().ars()::equals)
        .isPresent();
  }
}
