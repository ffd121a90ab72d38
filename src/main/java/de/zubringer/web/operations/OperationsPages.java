package de.zubringer.web.operations;

import static de.zubringer.access.Role.OPERATOR;

import de.zubringer.access.MayUse;
import de.zubringer.kernel.Findings;
import de.zubringer.web.frame.FindingLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Betrieb: one page for those who keep the installation running; shows no content. */
@Controller
class OperationsPages {
  /** The rest stands on a page of its own. */
  private static final int CONNECTIONS_MAX = 10;

  private final AlertLines alerts;
  private final FlowLines flows;
  private final WaitingLines waiting;
  private final PaceLines pace;
  private final ScannerLine scanner;
  private final KeyLines keys;

  OperationsPages(
      AlertLines alerts,
      FlowLines flows,
      WaitingLines waiting,
      PaceLines pace,
      ScannerLine scanner,
      KeyLines keys) {
    this.alerts = alerts;
    this.flows = flows;
    this.waiting = waiting;
    this.pace = pace;
    this.scanner = scanner;
    this.keys = keys;
  }

  @MayUse(OPERATOR)
  @GetMapping("/betrieb")
  OperationsPage operations(Model model) {
    var findings = model.getAttribute("findings") instanceof Findings kept ? kept : Findings.NONE;
    return new OperationsPage(
        new OperationsPage.Alarm(alerts.isBroken(), alerts.firing()),
        flows.waiting(CONNECTIONS_MAX),
        waiting.counts(),
        waiting.notFetched(),
        waiting.unanswered(),
        waiting.answers(),
        keys.all(),
        pace.delivery(),
        scanner.scanner(),
        FindingLine.of(findings));
  }
}
