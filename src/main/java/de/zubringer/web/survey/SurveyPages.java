package de.zubringer.web.survey;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.Content;
import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import de.zubringer.survey.SurveySheet;
import de.zubringer.survey.TypeText;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.survey.SurveyPage.QuestionLine;
import de.zubringer.web.survey.SurveyPage.TopicPart;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import de.zubringer.web.frame.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Erhebung: what must still be asked, on the screen and as a table to take along. */
@Controller
class SurveyPages {
  private final Adaptations adaptations;

  SurveyPages(Adaptations adaptations) {
    this.adaptations = adaptations;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/erhebung")
  Page survey(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(this::page)
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/erhebung.csv")
  void sheet(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      HttpServletResponse response)
      throws IOException {
    var content =
        adaptations
            .find(person, ars, leistung)
            .map(live -> Content.of(SurveySheet.write(survey(live))));
    FileAnswer.send(response, Optional.of("erhebung-" + leistung + "-" + ars + ".csv"), content);
  }

  private static Survey survey(Drafted live) {
    return Survey.of(live.workspace(), live.book(), live.adaptation(), live.today());
  }

  private SurveyPage page(Drafted live) {
    var survey = survey(live);
    return new SurveyPage(
        adaptations.head(live, "erhebung"),
        live.address() + "/erhebung.csv",
        survey.open().size(),
        survey.known(),
        survey.saved().entrySet().stream()
            .map(
                one ->
                    say(
                        "erhebung.gespart",
                        say("survey.source." + one.getKey().word()),
                        one.getValue().toString()))
            .toList(),
        FindingLine.of(survey.responsibility()),
        Arrays.stream(Question.Topic.values())
            .map(topic -> part(topic, survey.open(topic)))
            .filter(part -> !part.questions().isEmpty())
            .toList());
  }

  private static TopicPart part(Question.Topic topic, List<Question> questions) {
    return new TopicPart(
        topic.name().toLowerCase(Locale.ROOT),
        say("survey.topic." + topic.name()),
        questions.stream().map(SurveyPages::line).toList());
  }

  private static QuestionLine line(Question question) {
    return new QuestionLine(
        question.id(),
        question.text(),
        Objects.requireNonNullElse(question.help(), ""),
        TypeText.of(question),
        String.join(" ", question.why()),
        TypeText.suggestion(question),
        question.standing().state() == Question.State.OPEN
            ? ""
            : say("survey.state." + question.standing().state().word()),
        question.answeredBy().stream()
            .map(role -> Words.sayOr(role, "antwort.von." + role))
            .collect(Collectors.joining(", ")));
  }
}
