package de.zubringer.web.trial;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A trial on its way: how far it is, and what it found. */
@Controller
class TrialRunPages {
  /** Longer than most trials of one town take, shorter than anybody wonders. */
  private static final Duration AT_ONCE = Duration.ofMillis(1500);

  /** The page looks again by itself, with and without scripts. */
  private static final String REFRESH = "Refresh";

  private static final int LOOK_AGAIN_SECONDS = 3;

  private final Adaptations adaptations;
  private final TrialJobs jobs;

  TrialRunPages(Adaptations adaptations, TrialJobs jobs) {
    this.adaptations = adaptations;
    this.jobs = jobs;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(TrialPages.HERE + "/lauf/{id}")
  Page look(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String ort,
      HttpServletResponse response) {
    var drafted = adaptations.find(person, ars, leistung);
    if (drafted.isEmpty()) {
      return ErrorPage.notFound();
    }
    var head = adaptations.head(drafted.get(), "probelauf");
    var job = jobs.find(drafted.get().owner(), drafted.get().leistung(), id);
    return job.<Page>map(found -> page(head, found, ort, response))
        .orElseGet(
            () ->
                ended(
                    head,
                    say("probelauf.lauf.vergessen"),
                    head.address() + "/probelauf",
                    say("probelauf.zurueck")));
  }

  private static Page page(
      AdaptationHead head, TrialJob job, String place, HttpServletResponse response) {
    var here = head.address() + "/probelauf/lauf/" + job.id();
    return switch (job.await(AT_ONCE)) {
      case null -> {
        response.setIntHeader(REFRESH, LOOK_AGAIN_SECONDS);
        yield new TrialWaitPage(
            head,
            true,
            job.known() == 0
                ? say("probelauf.lauf.beginnt")
                : say(
                    "probelauf.lauf.laeuft", German.number(job.done()), German.number(job.known())),
            job.done(),
            job.known(),
            here,
            here + "/abbruch",
            "",
            "");
      }
      case TrialEnd.Ran(var trial) -> TrialView.of(head, trial, here, place);
      case TrialEnd.Compared compared -> ComparisonView.of(head, compared);
      case TrialEnd.Kept(var number) -> {
        var address = head.address() + "/probelauf/protokolle/" + number;
        response.setHeader(REFRESH, "0; url=" + address);
        yield ended(
            head,
            say("protokoll.fertig", Integer.toString(number)),
            address,
            say("protokoll.oeffnen"));
      }
      case TrialEnd.Failed(var sentence) ->
          ended(head, sentence, head.address() + "/probelauf", say("probelauf.zurueck"));
    };
  }

  private static TrialWaitPage ended(
      AdaptationHead head, String text, String next, String nextText) {
    return new TrialWaitPage(head, false, text, 0, 0, "", "", next, nextText);
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @PostMapping(TrialPages.HERE + "/lauf/{id}/abbruch")
  String cancel(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable UUID id,
      RedirectAttributes next) {
    var drafted = adaptations.required(person, ars, leistung);
    jobs.find(drafted.owner(), drafted.leistung(), id).ifPresent(TrialJob::cancel);
    new Notice("info", say("probelauf.lauf.abgebrochen")).on(next);
    return "redirect:" + drafted.address() + "/probelauf";
  }
}
