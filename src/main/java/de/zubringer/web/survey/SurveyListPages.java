package de.zubringer.web.survey;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.survey.Question;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.Survey;
import de.zubringer.survey.TypeText;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** The whole survey at a look: what is answered, and what is open as a sheet to print. */
@Controller
class SurveyListPages {
  private static final int LINES_SHORT = 1;
  private static final int LINES_LONG = 4;

  private final Adaptations adaptations;
  private final SurveyView view;

  SurveyListPages(Adaptations adaptations, SurveyView view) {
    this.adaptations = adaptations;
    this.view = view;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/erhebung/beantwortet")
  Page answered(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(drafted -> answered(drafted, drafted.mayChange(person)))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/erhebung/druck")
  Page sheet(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(this::sheet)
        .orElseGet(ErrorPage::notFound);
  }

  private AnsweredPage answered(Drafted drafted, boolean writes) {
    var survey = Answering.survey(drafted);
    return new AnsweredPage(
        adaptations.head(drafted, "erhebung"),
        Arrays.stream(Question.Topic.values())
            .map(
                topic ->
                    new AnsweredPage.Topic(
                        SurveyView.word(topic),
                        SurveyView.title(topic),
                        survey.questions().stream()
                            .filter(one -> one.topic() == topic && !one.isOpen())
                            .map(one -> line(drafted, one, writes))
                            .toList()))
            .filter(topic -> !topic.lines().isEmpty())
            .toList());
  }

  private static AnsweredPage.Line line(Drafted drafted, Question question, boolean writes) {
    var standing = question.standing();
    var value = standing.state() == State.ASSUMED ? standing.suggestion() : standing.value();
    var source = say("erhebung.quelle." + question.source().word());
    return new AnsweredPage.Line(
        question.text(),
        value == null ? say("erhebung.gibt-es-nicht") : TypeText.shown(question, value),
        QuestionPart.said(question),
        standing.suggested() ? say("erhebung.quelle.uebernommen", source) : source,
        writes && SurveyView.isChangeable(question)
            ? UriComponentsBuilder.fromPath(drafted.address() + "/erhebung")
                .queryParam("frage", "{id}")
                .fragment("fragen")
                .encode()
                .buildAndExpand(question.id())
                .toUriString()
            : "");
  }

  private SurveyPrintPage sheet(Drafted drafted) {
    var survey = Answering.survey(drafted);
    var with = view.with(drafted);
    var topics = new ArrayList<SurveyPrintPage.Topic>();
    var number = 1;
    for (var topic : Question.Topic.values()) {
      var lines = lines(survey, topic, number, with);
      number += lines.size();
      if (!lines.isEmpty()) {
        topics.add(new SurveyPrintPage.Topic(SurveyView.title(topic), lines));
      }
    }
    return new SurveyPrintPage(
        adaptations.head(drafted, "erhebung"),
        German.day(drafted.today()),
        survey.open().size(),
        List.copyOf(topics));
  }

  private static List<SurveyPrintPage.Line> lines(
      Survey survey, Question.Topic topic, int first, Map<String, String> with) {
    var lines = new ArrayList<SurveyPrintPage.Line>();
    for (var question : survey.open(topic)) {
      lines.add(line(first + lines.size(), question, with.getOrDefault(question.id(), "")));
    }
    return lines;
  }

  private static SurveyPrintPage.Line line(int number, Question question, String with) {
    var control = Control.of(question);
    var kind = control.kind();
    var hint = kind == Control.Kind.UNIT ? say("erhebung.neue-stelle") : control.hint();
    return new SurveyPrintPage.Line(
        number,
        QuestionPart.of(question, control, with, List.of()),
        control.choices().stream()
            .filter(one -> !one.value().isEmpty())
            .map(Choice::label)
            .toList(),
        hint,
        kind == Control.Kind.LONG ? LINES_LONG : hint.isEmpty() ? 0 : LINES_SHORT);
  }
}
