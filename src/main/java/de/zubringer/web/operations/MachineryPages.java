package de.zubringer.web.operations;

import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.ops.situation.Nodes;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Notice;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Betrieb in detail: connections, targets, and by what the work goes. */
@Controller
class MachineryPages {
  private final FlowLines flows;
  private final TargetLines targets;
  private final MachineryLines machinery;
  private final Nodes nodes;
  private final Names names;
  private final InstantSource clock;

  MachineryPages(
      FlowLines flows,
      TargetLines targets,
      MachineryLines machinery,
      Nodes nodes,
      Names names,
      InstantSource clock) {
    this.flows = flows;
    this.targets = targets;
    this.machinery = machinery;
    this.nodes = nodes;
    this.names = names;
    this.clock = clock;
  }

  @MayUse(OPERATOR)
  @GetMapping("/betrieb/anbindungen")
  FlowsPage flows(
      @RequestParam(defaultValue = "") String kommune,
      @RequestParam(defaultValue = "") String offen,
      @RequestParam(defaultValue = "1") String seite) {
    var choice = new FlowChoice(kommune, offen.equals("ja"));
    return new FlowsPage(
        Slice.of(flows.all(choice), number(seite)),
        municipalities(choice),
        choice.onlyOpen(),
        choice.address(),
        flows.isCut());
  }

  @MayUse(OPERATOR)
  @GetMapping("/betrieb/ziele")
  TargetsPage targets(@RequestParam(defaultValue = "1") String seite) {
    return new TargetsPage(Slice.of(targets.all(), number(seite)));
  }

  @MayUse(OPERATOR)
  @GetMapping("/betrieb/technik")
  MachineryPage machinery() {
    return machinery.page();
  }

  /** Of a node that ended for good without saying so. */
  @MayUse(OPERATOR)
  @PostMapping("/betrieb/technik/vergessen")
  String forget(@RequestParam(defaultValue = "") String knoten, RedirectAttributes next) {
    var notice =
        nodes.forget(knoten, clock.instant())
            ? new Notice("success", say("betrieb.knoten.vergessen", knoten))
            : new Notice("warning", say("betrieb.knoten.nicht-vergessen"));
    notice.on(next);
    return "redirect:/betrieb/technik";
  }

  private List<Choice> municipalities(FlowChoice choice) {
    var all = new ArrayList<Choice>();
    all.add(new Choice("", say("betrieb.anbindungen.jede"), choice.municipality().isEmpty()));
    names
        .municipalities()
        .forEach(
            (key, name) ->
                all.add(
                    new Choice(
                        key.toString(), name, key.toString().equals(choice.municipality()))));
    return all;
  }

  /** What is no number is the first. */
  private static int number(String written) {
    return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : 1;
  }
}
