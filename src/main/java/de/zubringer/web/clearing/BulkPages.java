package de.zubringer.web.clearing;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.pipeline.bulk.Bulk;
import de.zubringer.pipeline.bulk.BulkRun;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sammelaktion: looked at, begun, watched, paused, resumed, cancelled. */
@Controller
class BulkPages {
  private final Bulk bulk;
  private final BulkView view;

  BulkPages(Bulk bulk, BulkView view) {
    this.bulk = bulk;
    this.view = view;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @GetMapping("/klaerung/sammlung")
  Page preview(
      Person person,
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = "") List<String> sendung) {
    return BulkForm.of(asked, sendung)
        .<Page>map(form -> view.preview(person, form))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @PostMapping("/klaerung/sammlung")
  String begin(
      Person person,
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = "") List<String> sendung,
      RedirectAttributes next) {
    var form =
        BulkForm.of(asked, sendung)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!form.deed().isFor(person.role().word())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var owner = form.choice().filter(person).municipality();
    var run =
        owner == null
            ? Optional.<UUID>empty()
            : bulk.begin(owner, Deeds.actor(person), form.order(), view.journeys(person, form));
    if (run.isEmpty()) {
      new Notice("warning", say("sammlung.nicht", Integer.toString(Bulk.JOURNEYS_MAX))).on(next);
      return "redirect:/klaerung";
    }
    new Notice("success", say("sammlung.begonnen")).on(next);
    return "redirect:/klaerung/sammlung/" + run.get();
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @GetMapping("/klaerung/sammlung/{run}")
  Page run(Person person, @PathVariable UUID run, @RequestParam(defaultValue = "0") int nach) {
    return bulk.run(Deeds.actor(person), run)
        .<Page>map(found -> view.page(found, nach))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @PostMapping("/klaerung/sammlung/{run}/anhalten")
  String pause(Person person, @PathVariable UUID run, RedirectAttributes next) {
    return moved(person, run, bulk::pause, next);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @PostMapping("/klaerung/sammlung/{run}/fortsetzen")
  String resume(Person person, @PathVariable UUID run, RedirectAttributes next) {
    return moved(person, run, bulk::resume, next);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR})
  @PostMapping("/klaerung/sammlung/{run}/abbrechen")
  String cancel(Person person, @PathVariable UUID run, RedirectAttributes next) {
    return moved(person, run, bulk::cancel, next);
  }

  /** Whoever may do the deed may also stop it. */
  private String moved(Person person, UUID id, Predicate<UUID> move, RedirectAttributes next) {
    var run = bulk.run(Deeds.actor(person), id);
    if (run.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (!run.map(BulkRun::deed).orElseThrow().isFor(person.role().word())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    if (!move.test(id)) {
      new Notice("warning", say("sammlung.anders")).on(next);
    }
    return "redirect:/klaerung/sammlung/" + id;
  }
}
