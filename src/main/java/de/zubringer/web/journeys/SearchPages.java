package de.zubringer.web.journeys;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.pipeline.JourneyPage.Place;
import de.zubringer.pipeline.keys.KeyIndex;
import de.zubringer.web.frame.Notice;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sendungen: the list and its search. */
@Controller
class SearchPages {
  private final JourneysView view;
  private final KeyIndex keys;

  SearchPages(JourneysView view, KeyIndex keys) {
    this.view = view;
    this.keys = keys;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @GetMapping(JourneyChoice.PATH)
  JourneysPage list(Person person, @RequestParam Map<String, String> asked) {
    return view.page(
        person, JourneyChoice.of(person, asked), new Place(asked.get("nach"), asked.get("vor")));
  }

  /** What was typed stays here: the address of the result holds its mark only. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER})
  @PostMapping("/sendungen/suche")
  String search(
      Person person,
      @RequestParam(defaultValue = "") String wert,
      @RequestParam Map<String, String> asked,
      RedirectAttributes next) {
    var own = person.municipality();
    var choice = JourneyChoice.of(person, asked);
    var marks =
        own == null
            ? List.<de.zubringer.pipeline.JourneyFilter.KeyMark>of()
            : keys.search(own, choice.field(), wert);
    if (marks.isEmpty()) {
      new Notice("warning", say("sendungen.begriff.fehlt")).on(next);
    }
    return "redirect:" + choice.with(choice.field(), marks).address(Place.TOP);
  }
}
