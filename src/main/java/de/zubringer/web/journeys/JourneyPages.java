package de.zubringer.web.journeys;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.Content;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.insight.Insight;
import de.zubringer.pipeline.insight.Insights;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One journey by stages, looking into its content, and its files. */
@Controller
class JourneyPages {
  /** Names the stage somebody may look into once: on the page the button leads to. */
  private static final String OPENED = "einsicht";

  /** Behind the word of a stage: a file of it was taken. */
  static final String FILE = "-datei";

  private final Journeys journeys;
  private final JourneyView view;
  private final Insights insights;

  JourneyPages(Journeys journeys, JourneyView view, Insights insights) {
    this.journeys = journeys;
    this.view = view;
    this.insights = insights;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @GetMapping("/sendungen/{id}")
  Page journey(
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String stufe,
      HttpServletRequest request) {
    var stage = Stage.of(stufe).orElse(Stage.OVERVIEW);
    var before = RequestContextUtils.getInputFlashMap(request);
    var open = before != null && stage.word().equals(before.get(OPENED));
    return JourneyLines.id(id)
        .flatMap(journey -> journeys.detail(person.municipality(), journey))
        .<Page>map(detail -> view.page(person, detail, stage, open))
        .orElseGet(ErrorPage::notFound);
  }

  /** Notes who looks in, then lets them: once, on the page this leads to. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER})
  @PostMapping("/sendungen/{id}/einsicht")
  String look(
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String stufe,
      @RequestParam(defaultValue = "") String grund,
      RedirectAttributes next) {
    var detail = readable(person, id).orElseThrow(JourneyPages::notFound);
    var stage = content(stufe);
    if (isNoted(person, detail, stage.word(), grund)) {
      next.addFlashAttribute(OPENED, stage.word());
    } else {
      new Notice("warning", say("einsicht.grund.fehlt")).on(next);
    }
    return "redirect:" + view.address(detail.journey(), stage);
  }

  /** A file of the journey, to be saved and never shown inside our pages; noted like a look. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER})
  @PostMapping("/sendungen/{id}/datei")
  void file(
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String stufe,
      @RequestParam(defaultValue = "") String teil,
      HttpServletResponse response)
      throws IOException {
    var detail = readable(person, id).orElseThrow(JourneyPages::notFound);
    var stage = content(stufe);
    var item = JourneyContent.item(detail, stage, teil).orElseThrow(JourneyPages::notFound);
    var content = content(detail, item);
    if (content.isPresent()
        && !isNoted(person, detail, stage.word() + FILE, reason(person, detail, stage))) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN); // somebody who never looked in
    }
    FileAnswer.send(response, Optional.of(item.fileName()), content);
  }

  /** Whoever takes a file said why when they looked in. */
  private String reason(Person person, JourneyDetail detail, Stage stage) {
    var journey = detail.journey();
    return insights.of(journey.municipality(), journey.id()).stream()
        .filter(one -> one.by().equals(person.author()) && one.stage().equals(stage.word()))
        .map(Insight::reason)
        .findFirst()
        .orElse("");
  }

  private boolean isNoted(Person person, JourneyDetail detail, String stage, String reason) {
    var journey = detail.journey();
    return insights.note(person.author(), journey.municipality(), journey.id(), stage, reason);
  }

  private Optional<Content> content(JourneyDetail detail, ContentItem item) {
    var journey = detail.journey();
    return journeys.content(journey.municipality(), journey.id(), item.name());
  }

  /** One whose content this person may read. */
  private Optional<JourneyDetail> readable(Person person, String id) {
    return JourneyLines.id(id)
        .flatMap(journey -> journeys.detail(person.municipality(), journey))
        .filter(detail -> person.readsContentOf(detail.journey().municipality()));
  }

  private static Stage content(String word) {
    return Stage.of(word).filter(Stage::hasContent).orElseThrow(JourneyPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
