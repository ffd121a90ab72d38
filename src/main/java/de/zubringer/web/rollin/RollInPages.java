package de.zubringer.web.rollin;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.audit.Author;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.rollin.RollIns;
import de.zubringer.rollin.StepState;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Einführungsplan: shows it, begins it, and takes down what people say about its steps. */
@Controller
class RollInPages {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/einfuehrung";
  private static final String START = "beginn";

  private final Adaptations adaptations;
  private final RollIns rollIns;
  private final RollInSituations situations;
  private final Reminders reminders;

  RollInPages(
      Adaptations adaptations, RollIns rollIns, RollInSituations situations, Reminders reminders) {
    this.adaptations = adaptations;
    this.rollIns = rollIns;
    this.situations = situations;
    this.reminders = reminders;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH)
  Page plan(Person person, @PathVariable String ars, @PathVariable String leistung, Model model) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(drafted -> page(person, drafted, Fault.of(model)))
        .orElseGet(ErrorPage::notFound);
  }

  private RollInPage page(Person person, Drafted drafted, Fault fault) {
    var now = situations.of(drafted);
    var begun = rollIns.plan(now);
    var plan = rollIns.planNow(now, drafted.today());
    var mayChange = drafted.mayChange(person);
    var view = new RollInView(plan, drafted, mayChange && begun.isPresent(), fault);
    return new RollInPage(
        adaptations.head(drafted, "einfuehrung"),
        begun.isPresent(),
        view.standing(),
        plan.startsOn().toString(),
        fault.at(START, START),
        mayChange,
        view.checkedAt(),
        reminders.due(now).stream().toList(),
        view.parts());
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/beginn")
  String begin(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String beginn,
      RedirectAttributes next) {
    return within(
        person,
        ars,
        leistung,
        (drafted, by) -> {
          var day = German.sentDay(beginn).orElse(LocalDate.MIN);
          var isMoved = rollIns.plan(situations.of(drafted)).isPresent();
          var done = rollIns.begin(situations.of(drafted), day, by);
          tell(next, START, done, "", isMoved ? "einfuehrung.verschoben" : "einfuehrung.begonnen");
          return "";
        });
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/pruefen")
  String verify(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      RedirectAttributes next) {
    return within(
        person,
        ars,
        leistung,
        (drafted, by) -> {
          var done = rollIns.verify(situations.of(drafted));
          new Notice(
                  done ? "success" : "info",
                  say(done ? "einfuehrung.geprueft.fertig" : "einfuehrung.geprueft.laeuft"))
              .on(next);
          return "";
        });
  }

  /** What the form of a step says. */
  record ChangeForm(String stand, String grund) {
    ChangeForm(@Nullable String stand, @Nullable String grund) {
      this.stand = stand == null ? "" : stand;
      this.grund = grund == null ? "" : grund;
    }
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/{schritt}/stand")
  String change(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable String schritt,
      ChangeForm form,
      RedirectAttributes next) {
    return within(
        person,
        ars,
        leistung,
        (drafted, by) -> {
          Outcome<StepState> done =
              StepState.of(form.stand())
                  .map(
                      state ->
                          rollIns.change(situations.of(drafted), schritt, state, form.grund(), by))
                  .orElseGet(() -> Outcome.held(Finding.error("rollin-step-unknown", "")));
          tell(next, schritt, done, form.grund(), "einfuehrung.geaendert");
          return anchor(done, schritt);
        });
  }

  /** What the second form of a step says. */
  record NoteForm(String wer, String frist, String minuten, String vermerk) {
    NoteForm(
        @Nullable String wer,
        @Nullable String frist,
        @Nullable String minuten,
        @Nullable String vermerk) {
      this.wer = wer == null ? "" : wer;
      this.frist = frist == null ? "" : frist;
      this.minuten = minuten == null ? "" : minuten;
      this.vermerk = vermerk == null ? "" : vermerk;
    }

    /** Empty where a field holds what is neither empty nor what it should. */
    Optional<RollIns.Note> note() {
      var day = German.sentDay(frist);
      if ((day.isEmpty() && !frist.isBlank()) || !minuten.strip().matches("\\d{0,9}")) {
        return Optional.empty();
      }
      var time = minuten.isBlank() ? null : Integer.valueOf(minuten.strip());
      return Optional.of(new RollIns.Note(wer, day.orElse(null), vermerk, time));
    }
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/{schritt}/angaben")
  String note(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable String schritt,
      NoteForm form,
      RedirectAttributes next) {
    return within(
        person,
        ars,
        leistung,
        (drafted, by) -> {
          var isDay = form.frist().isBlank() || German.sentDay(form.frist()).isPresent();
          Outcome<RollIns.Note> done =
              form.note()
                  .map(note -> rollIns.note(situations.of(drafted), schritt, note))
                  .orElseGet(
                      () ->
                          Outcome.held(
                              isDay
                                  ? Finding.error("rollin-minutes", "minuten", "60000")
                                  : Finding.error("rollin-day", "frist")));
          tell(next, schritt, done, "", "einfuehrung.notiert");
          return anchor(done, schritt);
        });
  }

  private static String anchor(Outcome<?> done, String step) {
    return done instanceof Outcome.Done && step.matches("[a-z0-9-]+") ? "#schritt-" + step : "";
  }

  private static void tell(
      RedirectAttributes next, String about, Outcome<?> done, String typed, String good) {
    if (done instanceof Outcome.Held<?>(var findings)) {
      Fault.tell(next, about, findings.list().getFirst(), typed);
    } else {
      new Notice("success", say(good)).on(next);
    }
  }

  /** For those who may write in the draft of this administration; to the list otherwise. */
  private String within(
      Person person, String ars, String leistung, BiFunction<Drafted, Author, String> work) {
    var drafted = adaptations.own(person, ars, leistung);
    var anchor = work.apply(drafted, person.author());
    return "redirect:" + drafted.address() + "/einfuehrung" + anchor;
  }
}
