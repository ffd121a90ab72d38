package de.zubringer.web.survey;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.survey.Question;
import de.zubringer.survey.delegation.Delegations;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.web.survey.DelegationView.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Weitergeben: links by which others answer open questions. */
@Controller
class DelegationPages {
  private static final String BASE = "/anbindungen/{ars}/{leistung}/erhebung/weitergeben";
  private static final String LINK = "link";
  private static final String RECIPIENT = "recipient";

  private final Adaptations adaptations;
  private final Delegations delegations;
  private final DelegationView view;

  DelegationPages(Adaptations adaptations, Delegations delegations, DelegationView view) {
    this.adaptations = adaptations;
    this.delegations = delegations;
    this.view = view;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping(BASE)
  Page delegations(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String rolle,
      HttpServletRequest request) {
    return find(person, ars, leistung)
        .<Page>map(
            one -> view.page(one, rolle, carried(request, LINK), carried(request, RECIPIENT)))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(BASE)
  Object create(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String fuer,
      @RequestParam(defaultValue = "") String hinweis,
      @RequestParam(defaultValue = "") String tage,
      @RequestParam(required = false) @Nullable List<String> frage,
      RedirectAttributes next) {
    var found = find(person, ars, leistung);
    if (found.isEmpty()) {
      return ErrorPage.notFound();
    }
    var typed = new Typed(fuer, hinweis, tage, frage == null ? List.of() : frage);
    return switch (create(person, found.get(), typed)) {
      case Outcome.Done<Delegations.Made>(var made) -> {
        next.addFlashAttribute(LINK, address(made.link()));
        next.addFlashAttribute(RECIPIENT, made.delegation().recipient());
        yield redirect(found.get());
      }
      case Outcome.Held<Delegations.Made>(Findings faults) -> view.page(found.get(), typed, faults);
      case Outcome<Delegations.Made> other -> throw new IllegalStateException(other.toString());
    };
  }

  /** Only questions that are open now; a link to anything else would be none. */
  private Outcome<Delegations.Made> create(Person person, Drafted drafted, Typed typed) {
    var questions =
        Answering.survey(drafted).open().stream()
            .map(Question::id)
            .filter(typed.questions()::contains)
            .toList();
    var wish =
        new Delegations.Wish(typed.recipient(), typed.note(), number(typed.days()), questions);
    return delegations.create(drafted.owner(), drafted.leistung(), person.name(), wish);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(BASE + "/{id}/widerruf")
  Object revoke(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable UUID id,
      RedirectAttributes next) {
    var found = find(person, ars, leistung);
    if (found.isEmpty()) {
      return ErrorPage.notFound();
    }
    var done = delegations.revoke(found.get().owner(), found.get().leistung(), id);
    var notice =
        done
            ? new Notice("success", say("weitergabe.widerruf.fertig"))
            : new Notice("info", say("weitergabe.widerruf.nicht"));
    notice.on(next);
    return redirect(found.get());
  }

  private Optional<Drafted> find(Person person, String ars, String leistung) {
    return adaptations.find(person, ars, leistung).filter(one -> one.mayChange(person));
  }

  private static String redirect(Drafted drafted) {
    return "redirect:" + drafted.address() + "/erhebung/weitergeben";
  }

  private static String address(String link) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path(DelegatedPages.PATH)
        .path(link)
        .toUriString();
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return 0; // none that is allowed, which is told as such
    }
  }

  /** What the page before this one left for once. */
  private static String carried(HttpServletRequest request, String name) {
    var carried = RequestContextUtils.getInputFlashMap(request);
    return carried != null && carried.get(name) instanceof String text ? text : "";
  }
}
