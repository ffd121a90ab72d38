package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;
import static de.zubringer.web.frame.Words.sayOr;

import de.zubringer.access.Anybody;
import de.zubringer.catalogue.text.German;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.sandbox.SandboxExperimentsPage.FaultLine;
import de.zubringer.zustelldienst.Fault;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving the clock, letting the service fail. */
@Controller
@RequestMapping(SandboxSite.PATH + "/versuche")
@WhenEnabled
class SandboxExperimentPages {
  private static final String PART = "/versuche";

  /** The longest deadline is 730 days; the service itself allows ten years. */
  private static final int DAYS_MAX = 800;

  private static final int TIMES_MAX = 1000;
  private static final int DELAY_SECONDS_MAX = 600;
  private static final int DESTINATIONS_SHOWN = 100;

  private final Sandbox sandbox;
  private final SandboxSite site;

  /** What somebody asks for. */
  record Wanted(
      FaultKind art,
      int anzahl,
      Optional<UUID> zustellpunkt,
      Optional<String> methode,
      Optional<String> pfad,
      int sekunden) {}

  SandboxExperimentPages(Sandbox sandbox, SandboxSite site) {
    this.sandbox = sandbox;
    this.site = site;
  }

  @Anybody
  @GetMapping
  SandboxExperimentsPage experiments() {
    var clock = sandbox.clock();
    return new SandboxExperimentsPage(
        site.at(PART),
        German.moment(clock.now()),
        ahead(clock.ahead()),
        sandbox.faults().stream().map(this::line).toList(),
        Arrays.stream(FaultKind.values())
            .map(kind -> new Choice(kind.name(), kind.word() + " – " + meaning(kind), false))
            .toList(),
        destinations());
  }

  @Anybody
  @PostMapping("/uhr")
  String advance(
      @RequestParam(defaultValue = "0") int tage,
      @RequestParam(defaultValue = "0") int stunden,
      RedirectAttributes next) {
    var ahead = sandbox.clock().ahead().plusDays(tage).plusHours(stunden);
    if (ahead.abs().toDays() > DAYS_MAX) {
      new Notice("danger", say("zd.uhr.zu-weit", German.number(DAYS_MAX))).on(next);
    } else {
      notice(sandbox.moveClock(ahead)).on(next);
    }
    return site.redirect(PART);
  }

  @Anybody
  @PostMapping("/uhr/zurueck")
  String reset(RedirectAttributes next) {
    sandbox.moveClock(Duration.ZERO);
    new Notice("success", say("zd.uhr.zurueckgestellt")).on(next);
    return site.redirect(PART);
  }

  @Anybody
  @PostMapping("/fehler")
  String inject(Wanted wanted, RedirectAttributes next) {
    if (wanted.anzahl() < 1
        || wanted.anzahl() > TIMES_MAX
        || wanted.sekunden() < 1
        || wanted.sekunden() > DELAY_SECONDS_MAX
        || sandbox.faults().size() >= DESTINATIONS_SHOWN) {
      new Notice("danger", say("zd.fehler.passt-nicht")).on(next);
    } else {
      sandbox.inject(fault(wanted));
      new Notice("success", say("zd.fehler.gesetzt", wanted.art().word())).on(next);
    }
    return site.redirect(PART);
  }

  @Anybody
  @PostMapping("/fehler/{id}/entfernen")
  String remove(@PathVariable UUID id) {
    sandbox.removeFault(id);
    return site.redirect(PART);
  }

  private static Fault fault(Wanted wanted) {
    return new Fault(
        UUID.randomUUID(),
        wanted.art(),
        wanted.anzahl(),
        wanted.zustellpunkt(),
        wanted.methode().map(String::strip).filter(text -> !text.isEmpty()),
        wanted.pfad().map(String::strip).filter(text -> !text.isEmpty()),
        Duration.ofSeconds(wanted.sekunden()));
  }

  private static Notice notice(Sandbox.Passed passed) {
    return new Notice(
        "success",
        say(
            "zd.uhr.gestellt",
            German.number(passed.abandoned()),
            German.number(passed.reminded()),
            German.number(passed.rejected()),
            German.number(passed.deleted()),
            German.number(passed.forgotten())));
  }

  private List<Choice> destinations() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", say("zd.fehler.ueberall"), true));
    for (var one : sandbox.destinations(0, DESTINATIONS_SHOWN).items()) {
      choices.add(new Choice(one.destinationId().toString(), one.name(), false));
    }
    return choices;
  }

  private FaultLine line(Fault fault) {
    var where =
        Stream.of(fault.destinationId().map(UUID::toString), fault.method(), fault.path())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return new FaultLine(
        fault.kind().word(),
        meaning(fault.kind()),
        German.number(fault.times()),
        where.isEmpty() ? say("zd.fehler.ueberall") : where,
        site.at("").address("/versuche/fehler/" + fault.id() + "/entfernen"));
  }

  private static String meaning(FaultKind kind) {
    return sayOr(kind.word(), "zd.fehler." + kind.word());
  }

  private static String ahead(Duration ahead) {
    return ahead.isZero()
        ? say("zd.uhr.richtig")
        : say("zd.uhr.voraus", German.number(ahead.toDays()), German.number(ahead.toHoursPart()));
  }
}
