package de.zubringer.web.draft;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.audit.Author;
import de.zubringer.draft.Draft;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.Drafts;
import de.zubringer.survey.SuggestedDraft;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entwurf: the whole plan to read, and making one where there is none. */
@Controller
class DraftPages {
  private final Adaptations adaptations;
  private final Drafts drafts;

  DraftPages(Adaptations adaptations, Drafts drafts) {
    this.adaptations = adaptations;
    this.drafts = drafts;
  }

  /** What was taken from suggestions; none if there was a plan already. */
  private record Made(boolean made, int suggestions, int open) {}

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/entwurf")
  Page draft(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(drafted -> DraftView.page(person, drafted, adaptations.head(drafted, "entwurf")))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping("/anbindungen/{ars}/{leistung}/entwurf/anlegen")
  Object make(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      RedirectAttributes next) {
    var found = adaptations.find(person, ars, leistung);
    if (found.isEmpty()) {
      return ErrorPage.notFound();
    }
    var drafted = found.get();
    var by = person.author();
    var made = drafts.change(drafted.owner(), by, draft -> make(draft, drafted, by));
    var key = made.made() ? "entwurf.angelegt" : "entwurf.schon-da";
    new Notice(
            made.made() ? "success" : "info",
            say(key, Integer.toString(made.suggestions()), Integer.toString(made.open())))
        .on(next);
    return "redirect:" + drafted.address() + "/entwurf";
  }

  private DraftChange<Made> make(Draft draft, Drafted seen, Author by) {
    var now = adaptations.in(draft, seen.leistung()).orElse(seen);
    var made =
        SuggestedDraft.of(now.workspace(), now.book(), now.adaptation(), now.today(), by.role());
    var result = new Made(!made.files().isEmpty(), made.taken().size(), made.after().open().size());
    return new DraftChange<>("drafted", now.adaptation().leistung().name(), made.files(), result);
  }
}
