package de.zubringer.concept;

import static de.zubringer.concept.Phrase.heads;
import static de.zubringer.concept.Phrase.say;
import static de.zubringer.concept.Phrase.word;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.fitgap.AssessedGap;
import de.zubringer.fitgap.FitGaps;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
        .section(say("luecken"))
        .text(say("luecken.text"))
        .tableOr(say("luecken.keine"), say("luecken"), heads("luecken.spalten"), gaps(subject))
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

  /** What stands in the way first. */
  private static List<List<String>> gaps(Subject subject) {
    var found =
        new FitGaps(subject.workspace(), subject.book(), subject.today()).of(subject.adaptation());
    return found.gaps().stream()
        .sorted(Comparator.comparing(one -> !one.blocks()))
        .map(OpenChapter::gap)
        .toList();
  }

  private static List<String> gap(AssessedGap assessed) {
    var gap = assessed.gap();
    var wording = Wording.german();
    return List.of(
        wording.say("fitgap.kind." + gap.kind().word()),
        wording.text(gap.finding()),
        wording.advice(gap.finding()),
        say(assessed.blocks() ? "luecken.im-weg" : "luecken.hinweis")
            + ", "
            + wording.say("fitgap.state." + assessed.state().word()));
  }
}
