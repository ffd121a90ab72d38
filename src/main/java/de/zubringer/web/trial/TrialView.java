package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.FindingItem;
import de.zubringer.pipeline.Reason;
import de.zubringer.trial.NotRehearsed;
import de.zubringer.trial.Share;
import de.zubringer.trial.Trial;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialResult;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.trial.TrialResultPage.FieldLine;
import de.zubringer.web.trial.TrialResultPage.PlacePart;
import de.zubringer.web.trial.TrialResultPage.ResultLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a finished trial into lines. */
public final class TrialView {
  /** More with all their fields are some megabytes; the protocol has all. */
  private static final int SHOWN_MAX = 300;

  private static final List<String> OUTCOMES = List.of("delivered", "held", "refused");

  private TrialView() {}

  /**
   * Puts it together.
   *
   * @param here address of this result
   * @param place key of the place of which every input is shown
   */
  static TrialResultPage of(AdaptationHead head, Trial trial, String here, String place) {
    return new TrialResultPage(
        head,
        German.day(trial.day()),
        badge(trial.isGood(), trial.isGood() ? "probelauf.gut" : "probelauf.abweichungen"),
        facts(trial),
        List.of(
            share("probelauf.regeln", trial.rules()),
            share("probelauf.zeilen", trial.rows()),
            share("probelauf.antworten", trial.answers())),
        places(trial, here, place),
        trial.notRehearsed().stream().map(NotRehearsed::text).toList());
  }

  private static List<PlacePart> places(Trial trial, String here, String chosen) {
    var places = new LinkedHashMap<String, List<TrialResult>>();
    for (var result : trial.results()) {
      places.computeIfAbsent(result.area(), _ -> new ArrayList<>()).add(result);
    }
    var whole =
        places.containsKey(chosen) || places.isEmpty() ? chosen : places.firstEntry().getKey();
    return places.entrySet().stream()
        .map(one -> place(one.getValue(), one.getKey().equals(whole), here))
        .toList();
  }

  /** Of most places only what needs a look: ninety with all their fields nobody could load. */
  private static PlacePart place(List<TrialResult> results, boolean whole, String here) {
    var otherwise = results.stream().filter(one -> !one.asExpected()).toList();
    var summary =
        say(
            otherwise.isEmpty() ? "probelauf.ort.gut" : "probelauf.ort.anders",
            results.getFirst().areaName(),
            German.number(results.size()),
            German.number(otherwise.size()));
    var shown =
        (whole ? results.stream().filter(TrialView::isShown).toList() : otherwise)
            .stream()
                .sorted(Comparator.comparing(TrialResult::asExpected))
                .limit(SHOWN_MAX)
                .map(TrialView::line)
                .toList();
    var generated = results.stream().filter(one -> !isShown(one)).count();
    var isAll = whole || shown.size() + generated == results.size();
    var further = isAll ? "" : here + "?ort=" + results.getFirst().area();
    var note = generated == 0 ? "" : say("probelauf.ort.erzeugt", German.number(generated));
    return new PlacePart(summary, !otherwise.isEmpty(), shown, note, further);
  }

  /** Generated ones that became what they should are only counted. */
  private static boolean isShown(TrialResult one) {
    return !one.asExpected() || !one.source().equals(TrialInput.Source.GENERATED.word());
  }

  private static List<String> facts(Trial trial) {
    return OUTCOMES.stream()
        .map(outcome -> say("probelauf.zahl." + outcome, German.number(trial.count(outcome))))
        .toList();
  }

  private static String share(String key, Share share) {
    return say(key, German.number(share.done()), German.number(share.all()));
  }

  /** One input in one place. */
  public static ResultLine line(TrialResult result) {
    return new ResultLine(
        result.title(),
        result.why(),
        outcome(result.outcome()),
        badge(
            result.asExpected(),
            !result.isJudged()
                ? "probelauf.ohne-erwartung"
                : result.asExpected() ? "probelauf.erwartet" : "probelauf.anders"),
        result.differences(),
        result
            .way()
            .map(way -> say("probelauf.weg", way.unitName(), way.targetName()))
            .orElseGet(() -> say("probelauf.keine-stelle")),
        result.way().map(TrialResult.Way::reasons).orElse(List.of()).stream()
            .map(Reason::text)
            .toList(),
        result.told(),
        result.findings().stream().map(FindingItem::text).toList(),
        result.documents().stream()
            .flatMap(file -> file.fields().stream())
            .map(TrialView::field)
            .toList());
  }

  private static FieldLine field(TrialResult.Field field) {
    var label = field.line() > 1 ? field.label() + " (" + field.line() + ")" : field.label();
    return new FieldLine(
        label,
        field.before().stream()
            .map(TrialResult.Before::value)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(", ")),
        field.after());
  }

  private static Badge outcome(String outcome) {
    return switch (outcome) {
      case "delivered" -> new Badge("success", say("probelauf.ausgang.delivered"));
      case "refused" -> new Badge("danger", say("probelauf.ausgang.refused"));
      default -> new Badge("warning", say("probelauf.ausgang.held"));
    };
  }

  private static Badge badge(boolean good, String key) {
    return good ? new Badge("success", say(key)) : new Badge("danger", say(key));
  }
}
