package de.zubringer.cli.connect;

import de.zubringer.kernel.Wording;
import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import de.zubringer.survey.SurveyAnswers;
import de.zubringer.survey.TypeText;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The survey on a screen: what is known in one line, then the open questions by topic. */
final class SurveyText {
  private SurveyText() {}

  static List<String> of(Survey survey) {
    var lines = new ArrayList<String>();
    var saved =
        survey.saved().entrySet().stream()
            .map(one -> say("survey.source." + one.getKey().word()) + " " + one.getValue())
            .collect(Collectors.joining(", "));
    lines.add(
        say(
            "cli.survey.head",
            survey.adaptation().leistung().name(),
            survey.adaptation().body().name(),
            String.valueOf(survey.open().size()),
            String.valueOf(survey.known()),
            saved));
    survey
        .responsibility()
        .forEach(one -> lines.add(say("cli.survey.nobody", Wording.german().text(one))));
    for (var topic : Question.Topic.values()) {
      var open = survey.open(topic);
      if (!open.isEmpty()) {
        lines.add("");
        lines.add(say("survey.topic." + topic.name()));
        open.forEach(question -> add(question, lines));
      }
    }
    return lines;
  }

  private static void add(Question question, List<String> lines) {
    lines.add("  " + question.id() + ": " + question.text());
    var help = question.help();
    if (help != null) {
      lines.add("    " + help);
    }
    lines.add("    " + say("cli.survey.possible", TypeText.of(question)));
    lines.add("    " + say("cli.survey.why", String.join(" ", question.why())));
    var suggestion = TypeText.suggestion(question);
    if (!suggestion.isEmpty()) {
      lines.add("    " + say("cli.survey.suggestion", suggestion));
    }
    if (question.standing().state() != Question.State.OPEN) {
      lines.add(
          "    "
              + say("cli.survey.state", say("survey.state." + question.standing().state().word())));
    }
    lines.add(
        "    "
            + say(
                "cli.survey.where",
                String.join(", ", question.answeredBy()),
                question.home().file(),
                question.home().key()));
  }

  /** Lines that go and come, by file. */
  static List<String> changes(SurveyAnswers answers, Workspace before) {
    var lines = new ArrayList<String>();
    answers
        .files()
        .forEach(
            (path, bytes) -> {
              var old = before.file(path).map(SurveyText::lines).orElse(List.of());
              lines.add(say(old.isEmpty() ? "cli.survey.file-new" : "cli.survey.file", path));
              difference(old, lines(bytes), lines);
            });
    return lines;
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  /** Enough where lines are only added or changed, never moved. */
  private static void difference(List<String> old, List<String> now, List<String> lines) {
    var at = 0;
    for (var line : old) {
      var found = now.subList(at, now.size()).indexOf(line);
      if (found < 0) {
        lines.add("  - " + line);
        continue;
      }
      now.subList(at, at + found).forEach(added -> lines.add("  + " + added));
      at += found + 1;
    }
    now.subList(at, now.size()).forEach(added -> lines.add("  + " + added));
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
