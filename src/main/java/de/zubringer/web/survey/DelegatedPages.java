package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Anybody;
import de.zubringer.audit.Author;
import de.zubringer.kernel.Findings;
import de.zubringer.survey.Survey;
import de.zubringer.survey.delegation.Delegation;
import de.zubringer.survey.delegation.Delegations;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.CallCount;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.survey.Answering.Taken;
import de.zubringer.web.survey.DelegatedView.Opened;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Answering by a link, without log-in: whoever has it may do just that. */
@Controller
class DelegatedPages {
  static final String PATH = "/erhebung/";

  /** A whole town hall behind one address; whoever tries links gets nowhere. */
  private static final int CALLS_PER_MINUTE = 240;

  private static final int NAME_CHARS_MIN = 2;
  private static final int NAME_CHARS_MAX = 100;

  /** Word of the role under which answers by a link are kept. */
  private static final String ROLE = "delegate";

  private static final String NAME = "name";

  private final Delegations delegations;
  private final Adaptations adaptations;
  private final Answering answering;
  private final CallCount calls;

  DelegatedPages(
      Delegations delegations, Adaptations adaptations, Answering answering, InstantSource clock) {
    this.delegations = delegations;
    this.adaptations = adaptations;
    this.answering = answering;
    this.calls = new CallCount(CALLS_PER_MINUTE, clock);
  }

  @Anybody
  @GetMapping(PATH + "{link}")
  Object questions(
      @PathVariable String link,
      @RequestParam(defaultValue = "1") int teil,
      HttpServletRequest request,
      HttpServletResponse response) {
    var carried = RequestContextUtils.getInputFlashMap(request);
    var name = carried != null && carried.get(NAME) instanceof String known ? known : "";
    return behind(link, request, response, opened -> DelegatedView.page(opened, teil, name));
  }

  @Anybody
  @PostMapping(PATH + "{link}")
  Object answer(
      @PathVariable String link,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var form = new AnswerForm(fields);
    return behind(link, request, response, opened -> answer(opened, form, next));
  }

  /** Who only tries learns nothing; who once had a link is told that it is over. */
  private Object behind(
      String link,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Opened, Object> open) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Cache-Control", "no-store");
    if (!calls.isWithin(request.getRemoteAddr())) {
      return new ErrorPage(429);
    }
    var delegation = delegations.byLink(link);
    if (delegation.isEmpty()) {
      return ErrorPage.notFound();
    }
    return delegation
        .filter(delegations::opens)
        .flatMap(one -> open(link, one))
        .map(open)
        .orElseGet(DelegationClosedPage::new);
  }

  private Optional<Opened> open(String link, Delegation delegation) {
    return adaptations
        .of(delegation.municipality(), delegation.leistung())
        .map(drafted -> new Opened(PATH + link, delegation, drafted));
  }

  private Object answer(Opened opened, AnswerForm form, RedirectAttributes next) {
    var name = form.text(NAME);
    if (!isName(name)) {
      var fault = say("link.name.fehler", Integer.toString(NAME_CHARS_MAX));
      return DelegatedView.page(opened, form, Findings.NONE, fault);
    }
    var delegation = opened.delegation();
    var taken =
        answering.take(
            delegation.municipality(),
            delegation.leistung(),
            new Author(say("link.autor", name), ROLE),
            survey -> choose(survey, form, delegation));
    if (taken.isRefused()) {
      return DelegatedView.page(opened, form, taken.findings(), "");
    }
    notice(taken).on(next);
    next.addFlashAttribute(NAME, name);
    return "redirect:" + opened.address();
  }

  /** The link may have been taken back while somebody typed. */
  private AnswerChoice choose(Survey survey, AnswerForm form, Delegation delegation) {
    var questions =
        delegations.open(delegation.municipality(), delegation.leistung()).stream()
            .filter(one -> one.id().equals(delegation.id()))
            .flatMap(one -> one.questions().stream())
            .collect(Collectors.toSet());
    return AnswerChoice.ofOpen(survey, form, questions);
  }

  private static boolean isName(String name) {
    return name.length() >= NAME_CHARS_MIN
        && name.length() <= NAME_CHARS_MAX
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static Notice notice(Taken taken) {
    var text =
        taken.taken() == 0
            ? say("erhebung.nichts")
            : Answering.counted("link.danke", taken.taken());
    return taken.late().isEmpty()
        ? new Notice(taken.taken() == 0 ? "info" : "success", text)
        : new Notice(
            "warning", text + " " + Answering.counted("link.zu-spaet", taken.late().size()));
  }
}
