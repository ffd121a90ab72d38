package de.zubringer.web.operations;

import static de.zubringer.access.Role.OPERATOR;

import de.zubringer.access.MayUse;
import de.zubringer.intake.KeyTerms;
import de.zubringer.kernel.Findings;
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
  private final PaceLines pace;
  private final ScannerLine scanner;
  private final KeyTerms terms;
  private final Names names;
  private final InstantSource clock;

  OperationsPages(
      WaitingLines waiting,
      PaceLines pace,
      ScannerLine scanner,
      KeyTerms terms,
      Names names,
      InstantSource clock) {
    this.waiting = waiting;
    this.pace = pace;
    this.scanner = scanner;
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
        pace.delivery(),
        scanner.scanner(),
        FindingLine.of(findings));
  }
}
