package de.zubringer.web.clearing;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.journeys.JourneyLines;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Klärung: the held journeys, and letting one run again. */
@Controller
class ClearingPages {
  private final Journeys journeys;
  private final ClearingView view;
  private final Deeds deeds;

  ClearingPages(Journeys journeys, ClearingView view, Deeds deeds) {
    this.journeys = journeys;
    this.view = view;
    this.deeds = deeds;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @GetMapping("/klaerung")
  ClearingPage held(Person person, @RequestParam Map<String, String> asked) {
    return view.page(person, HeldChoice.of(asked), asked.get("nach"));
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, OPERATOR})
  @PostMapping("/klaerung/{id}/erneut")
  String again(
      Person person,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Boolean angekommen,
      RedirectAttributes next) {
    var journey = new JourneyId(id);
    if (angekommen == null) {
      return deeds.redirect(person, journey, new Command.Rerun(""), next);
    }
    requireOwn(person, journey);
    var by = person.author().roleName();
    if (journeys.settle(person.municipality(), journey, angekommen, by)) {
      new Notice("success", say("klaerung.laeuft", JourneyLines.shortId(journey))).on(next);
      return "redirect:" + JourneyLines.address(journey);
    }
    new Notice("warning", say("klaerung.nicht-mehr")).on(next);
    return "redirect:/klaerung";
  }

  /** Only this receiver; those who have it are left alone. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN, OPERATOR})
  @PostMapping("/klaerung/{id}/empfaenger/{empfaenger}/erneut")
  String sendAgain(
      Person person,
      @PathVariable UUID id,
      @PathVariable String empfaenger,
      @RequestParam(required = false) @Nullable Boolean angekommen,
      RedirectAttributes next) {
    var journey = new JourneyId(id);
    requireOwn(person, journey);
    var by = person.author().roleName();
    var sent = journeys.sendAgain(person.municipality(), journey, empfaenger, angekommen, by);
    var notice =
        sent
            ? new Notice("success", say("empfaenger.laeuft"))
            : new Notice("warning", say("empfaenger.nicht-mehr"));
    notice.on(next);
    return "redirect:" + JourneyLines.address(journey);
  }

  private void requireOwn(Person person, JourneyId journey) {
    if (journeys.detail(person.municipality(), journey).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
