package de.zubringer.web.journeys;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.Content;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Journeys;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Sendungen: the list, one journey, and the files of one. */
@Controller
class JourneyPages {
  private static final int LINES = 25;

  private final Journeys journeys;
  private final JourneyLines lines;
  private final JourneyView view;
  private final Names names;

  JourneyPages(Journeys journeys, JourneyLines lines, JourneyView view, Names names) {
    this.journeys = journeys;
    this.lines = lines;
    this.view = view;
    this.names = names;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @GetMapping("/sendungen")
  JourneysPage list(Person person, @RequestParam Map<String, String> asked) {
    var choice = JourneyChoice.of(asked);
    var found = journeys.page(choice.filter(person), asked.get("nach"), LINES);
    var next = found.next();
    return new JourneysPage(
        choice.text(),
        choice.states(),
        choice.leistungen(names),
        choice.municipalities(names, person),
        lines.of(found.journeys()),
        next == null ? "" : choice.address(next),
        choice.filters());
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @GetMapping("/sendungen/{id}")
  Page journey(Person person, @PathVariable String id) {
    return JourneyLines.id(id)
        .flatMap(journey -> journeys.detail(person.municipality(), journey))
        .<Page>map(detail -> view.page(person, detail))
        .orElseGet(ErrorPage::notFound);
  }

  /** A file of the journey, to be saved and never shown inside our pages. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER})
  @GetMapping("/sendungen/{id}/datei")
  void file(
      Person person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String teil,
      HttpServletResponse response)
      throws IOException {
    var own = person.municipality();
    var detail =
        JourneyLines.id(id)
            .filter(journey -> own != null && person.readsContentOf(own))
            .flatMap(journey -> journeys.detail(own, journey));
    var item = detail.flatMap(found -> item(found, teil));
    var content =
        own == null || item.isEmpty()
            ? Optional.<Content>empty()
            : journeys.content(own, detail.orElseThrow().journey().id(), teil);
    FileAnswer.send(response, item.map(ContentItem::fileName), content);
  }

  private static Optional<ContentItem> item(JourneyDetail detail, String name) {
    return detail.content().stream().filter(item -> item.name().equals(name)).findFirst();
  }
}
