package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.kernel.Findings;
import de.zubringer.survey.Question;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.Topic;
import de.zubringer.survey.Survey;
import de.zubringer.survey.delegation.Delegation;
import de.zubringer.survey.delegation.Delegations;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Frame;
import de.zubringer.web.survey.SurveyPage.Counts;
import de.zubringer.web.survey.SurveyPage.Part;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes the page of a survey. */
@Component
class SurveyView {
  private final Adaptations adaptations;
  private final Delegations delegations;

  SurveyView(Adaptations adaptations, Delegations delegations) {
    this.adaptations = adaptations;
    this.delegations = delegations;
  }

  /**
   * What of it somebody wants to see; any text.
   *
   * @param topic word of a topic
   * @param number of a portion
   * @param single id of a question to change
   */
  record Wish(String topic, int number, String single) {
    static final Wish NONE = new Wish("", 1, "");
  }

  SurveyPage page(Drafted drafted, boolean writes, Wish wish) {
    var survey = Answering.survey(drafted);
    var topic = topic(survey, wish.topic());
    var with = with(drafted);
    var single = single(survey, wish.single(), writes);
    var portion = Portion.of(survey.open(topic), wish.number());
    var part =
        single
            .map(
                one ->
                    new Part(
                        word(one.topic()),
                        title(one.topic()),
                        one.id(),
                        QuestionForm.of(List.of(one), survey.questions(), with),
                        List.of()))
            .orElseGet(
                () ->
                    new Part(
                        word(topic),
                        title(topic),
                        "",
                        QuestionForm.of(portion.questions(), survey.questions(), with),
                        further(drafted, topic, portion)));
    return page(drafted, writes, survey, part, List.of());
  }

  /** With what somebody put in and what is wrong with it. */
  SurveyPage page(Drafted drafted, AnswerForm form, Findings findings) {
    var survey = Answering.survey(drafted);
    var topic = topic(survey, form.text("thema"));
    var shown = form.shown();
    var questions =
        survey.questions().stream()
            .filter(one -> shown.contains(one.id()) && isChangeable(one))
            .toList();
    var part =
        new Part(
            word(topic),
            title(topic),
            form.text("frage"),
            QuestionForm.of(questions, survey.questions(), form, findings, with(drafted)),
            List.of());
    return page(drafted, true, survey, part, List.of());
  }

  /** With what is wrong with a table. */
  SurveyPage page(Drafted drafted, Findings sheet) {
    var page = page(drafted, true, Wish.NONE);
    return new SurveyPage(
        page.head(),
        true,
        page.counts(),
        page.nobody(),
        page.topics(),
        page.part(),
        FindingLine.of(sheet));
  }

  private SurveyPage page(
      Drafted drafted, boolean writes, Survey survey, Part part, List<FindingLine> sheet) {
    return new SurveyPage(
        adaptations.head(drafted, "erhebung"),
        writes,
        counts(survey, with(drafted)),
        FindingLine.of(survey.responsibility()),
        Arrays.stream(Topic.values()).map(topic -> entry(drafted, survey, topic, part)).toList(),
        part,
        sheet);
  }

  static Counts counts(Survey survey, Map<String, String> with) {
    return new Counts(
        survey.open().size(),
        survey.known(),
        (int) survey.open().stream().filter(one -> with.containsKey(one.id())).count(),
        survey.saved().entrySet().stream()
            .map(
                one ->
                    say(
                        "erhebung.gespart",
                        say("survey.source." + one.getKey().word()),
                        one.getValue().toString()))
            .toList());
  }

  private static Frame.Entry entry(Drafted drafted, Survey survey, Topic topic, Part part) {
    var open = survey.open(topic).size();
    return new Frame.Entry(
        drafted.address() + "/erhebung?thema=" + word(topic) + "#fragen",
        open == 0
            ? say("erhebung.thema.fertig", title(topic))
            : say("erhebung.thema.offen", title(topic), Integer.toString(open)),
        word(topic).equals(part.topic()));
  }

  private static List<Frame.Entry> further(Drafted drafted, Topic topic, Portion portion) {
    if (portion.of() == 1) {
      return List.of();
    }
    return IntStream.rangeClosed(1, portion.of())
        .mapToObj(
            number ->
                new Frame.Entry(
                    drafted.address()
                        + "/erhebung?thema="
                        + word(topic)
                        + "&teil="
                        + number
                        + "#fragen",
                    say("erhebung.teil", Integer.toString(number)),
                    number == portion.number()))
        .toList();
  }

  /** The one that is named, else the first that has something to ask nobody gave up on. */
  static Topic topic(Survey survey, String word) {
    return Arrays.stream(Topic.values())
        .filter(topic -> word(topic).equals(word))
        .findFirst()
        .orElseGet(() -> next(survey, ""));
  }

  /** The topic to go on with after one: the same as long as it has something fresh. */
  static Topic next(Survey survey, String before) {
    var fresh = survey.open().stream().filter(Portion::isFresh).map(Question::topic).toList();
    return fresh.stream()
        .filter(topic -> word(topic).equals(before))
        .findFirst()
        .or(() -> fresh.stream().findFirst())
        .or(() -> survey.open().stream().map(Question::topic).findFirst())
        .orElse(Topic.TARGET);
  }

  private static Optional<Question> single(Survey survey, String id, boolean writes) {
    return survey.questions().stream()
        .filter(one -> writes && one.id().equals(id) && isChangeable(one))
        .findFirst();
  }

  /** What stands in the register nobody here changes. */
  static boolean isChangeable(Question question) {
    return question.source() != Source.REGISTER;
  }

  /** Who was asked by a link that still opens, by question. */
  Map<String, String> with(Drafted drafted) {
    var with = new HashMap<String, String>();
    for (Delegation one : delegations.open(drafted.owner(), drafted.leistung())) {
      one.questions().forEach(id -> with.putIfAbsent(id, one.recipient()));
    }
    return with;
  }

  static String word(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  static String title(Topic topic) {
    return say("survey.topic." + topic.name());
  }
}
