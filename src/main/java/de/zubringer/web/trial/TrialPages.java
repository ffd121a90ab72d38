package de.zubringer.web.trial;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.trial.TrialRun;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Probelauf of what is live, with the samples of the package and, if asked, generated inputs. */
@Controller
class TrialPages {
  private final Adaptations adaptations;

  TrialPages(Adaptations adaptations) {
    this.adaptations = adaptations;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/probelauf")
  Page trial(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam Optional<String> erzeugt) {
    return adaptations
        .find(person, ars, leistung)
        .flatMap(
            live -> live.adaptation().plan().map(plan -> page(live, plan, erzeugt.isPresent())))
        .orElseGet(ErrorPage::notFound);
  }

  private Page page(Drafted live, ConnectionPlan plan, boolean generated) {
    var subject =
        new TrialRun.Subject(live.workspace(), live.book(), plan, live.adaptation().areas());
    var wish = new TrialRun.Wish(List.of(), generated, live.today(), false);
    return TrialView.of(adaptations.head(live, "probelauf"), TrialRun.of(subject, wish).trial(), generated);
  }
}
