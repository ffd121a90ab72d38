package de.zubringer.web.operations;

import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.ops.alert.Alerts;
import de.zubringer.web.frame.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of alerts, and trying out whether a notice arrives. */
@Controller
class AlertPages {
  private static final String PATH = "/betrieb/alarme";

  private final Alerts alerts;
  private final AlertLines lines;

  AlertPages(Alerts alerts, AlertLines lines) {
    this.alerts = alerts;
    this.lines = lines;
  }

  @MayUse(OPERATOR)
  @GetMapping(PATH)
  AlertsPage rules() {
    return lines.page();
  }

  /** What comes of it stands in the list a moment later. */
  @MayUse(OPERATOR)
  @PostMapping(PATH + "/probe")
  String test(@RequestParam(defaultValue = "") String weg, RedirectAttributes next) {
    var notice =
        alerts.test(weg)
            ? new Notice("success", say("betrieb.alarme.probe.unterwegs", weg))
            : new Notice("warning", say("betrieb.alarme.probe.kein-weg"));
    notice.on(next);
    return "redirect:" + PATH;
  }
}
