package de.zubringer.web.operations;

import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.catalogue.text.German;
import de.zubringer.intake.KeyTerms;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.scan.Scanning;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Names;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Betrieb: one page for those who keep the installation running; shows no content. */
@Controller
class OperationsPages {
  private final WaitingLines waiting;
  private final Journeys journeys;
  private final Scanning scanning;
  private final KeyTerms terms;
  private final Names names;
  private final InstantSource clock;

  OperationsPages(
      WaitingLines waiting,
      Journeys journeys,
      Scanning scanning,
      KeyTerms terms,
      Names names,
      InstantSource clock) {
    this.waiting = waiting;
    this.journeys = journeys;
    this.scanning = scanning;
    this.terms = terms;
    this.names = names;
    this.clock = clock;
  }

  @MayUse(OPERATOR)
  @GetMapping("/betrieb")
  OperationsPage operations(Model model) {
    var findings = model.getAttribute("findings") instanceof Findings kept ? kept : Findings.NONE;
    return new OperationsPage(
        waiting.counts(),
        waiting.notFetched(),
        waiting.unanswered(),
        waiting.answers(),
        new KeyLines(names, clock.instant()).of(terms.all()),
        scanner(),
        FindingLine.of(findings));
  }

  /** How many wait for it says more of a scanner than one call to it would. */
  private OperationsPage.Scanner scanner() {
    var held = journeys.countHeldBy(Scanning.UNAVAILABLE);
    var sentence =
        scanning
            .address()
            .map(address -> say("betrieb.scanner.geprueft", address))
            .orElseGet(() -> say("betrieb.scanner.ohne"));
    var badge =
        scanning.address().isEmpty()
            ? new Badge("warning", say("betrieb.scanner.aus"))
            : held > 0
                ? new Badge("danger", say("betrieb.scanner.stoerung"))
                : new Badge("success", say("betrieb.scanner.an"));
    return new OperationsPage.Scanner(
        badge, sentence, held == 0 ? "" : say("betrieb.scanner.wartet", German.number(held)));
  }
}
