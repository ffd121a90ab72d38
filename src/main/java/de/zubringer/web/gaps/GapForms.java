package de.zubringer.web.gaps;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.draft.Draft;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.Drafts;
import de.zubringer.fitgap.AssessedGap;
import de.zubringer.fitgap.decision.GapDecision;
import de.zubringer.fitgap.decision.GapDecision.Course;
import de.zubringer.fitgap.decision.GapFile;
import de.zubringer.fitgap.decision.GapState;
import de.zubringer.fitgap.repair.Repair;
import de.zubringer.municipality.Municipalities;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.gaps.GapView.Said;
import de.zubringer.web.gaps.OneGapPage.FieldError;
import de.zubringer.workspace.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people make of a gap: assess, decide, work on it, take a proposal. */
@Controller
class GapForms {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/luecken/luecke";

  /** As the format allows. */
  private static final int REASON_MAX = 2000;

  private final Adaptations adaptations;
  private final Drafts drafts;

  GapForms(Adaptations adaptations, Drafts drafts) {
    this.adaptations = adaptations;
    this.drafts = drafts;
  }

  /** What came of a form, as a key of its sentence. */
  private enum Result {
    SAVED("luecke.gespeichert"),
    STALE("luecke.veraltet"),
    GONE("luecke.weg"),
    BROKEN("luecke.datei"),
    FIXED("luecke.uebernommen"),
    STAYS("luecke.uebernommen.bleibt"),
    UNFIT("luecke.nicht-uebernommen"),
    OTHER("luecke.vorschlag.veraltet");

    private final String key;

    Result(String key) {
      this.key = key;
    }

    private boolean isGood() {
      return this == SAVED || this == FIXED || this == STAYS;
    }
  }

  /**
   * A step of the table of states, with a decision where it needs one.
   *
   * @param next word of the state to go to
   */
  private record Step(String key, String stand, String next, Said said) {}

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/stand")
  Object step(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam String schluessel,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam(defaultValue = "") String schritt,
      @RequestParam(defaultValue = "") String entscheidung,
      @RequestParam(defaultValue = "") String grund,
      @RequestParam(defaultValue = "") String rolle,
      RedirectAttributes next) {
    var found = adaptations.find(person, ars, leistung);
    var gap = found.flatMap(drafted -> GapView.gap(drafted, schluessel));
    if (gap.isEmpty()) {
      return found.map(drafted -> gone(drafted, next)).orElseGet(ErrorPage::notFound);
    }
    var drafted = found.orElseThrow();
    var reason = grund.replace("\r\n", "\n").strip();
    var errors =
        schritt.equals(GapState.DECIDED.word())
            ? errors(entscheidung, reason, rolle)
            : List.<FieldError>of();
    var said = new Said(entscheidung, reason, rolle, errors);
    if (!errors.isEmpty()) {
      var head = adaptations.head(drafted, "luecken");
      return GapView.page(person, drafted, gap.get(), head, said);
    }
    var step = new Step(schluessel, stand, schritt, said);
    var result =
        drafts.change(drafted.owner(), person.author(), draft -> decide(draft, drafted, step));
    return answer(drafted, gap.get(), result, next);
  }

  private static List<FieldError> errors(String course, String reason, String role) {
    var errors = new ArrayList<FieldError>();
    var chosen = Course.of(course);
    if (chosen.isEmpty()) {
      errors.add(new FieldError("entscheidung", say("luecke.fehler.was")));
    }
    if (reason.isEmpty() && chosen.filter(Course::needsReason).isPresent()) {
      errors.add(new FieldError("grund", say("luecke.fehler.grund")));
    }
    if (reason.length() > REASON_MAX) {
      errors.add(new FieldError("grund", say("luecke.fehler.grund.lang")));
    }
    if (!GapView.isRole(role)) {
      errors.add(new FieldError("rolle", say("luecke.fehler.rolle")));
    }
    return errors;
  }

  /** On the newest state: the step must start from what the person saw. */
  private DraftChange<Result> decide(Draft draft, Drafted seen, Step step) {
    var now = adaptations.in(draft, seen.leistung()).orElse(seen);
    var gap = GapView.gap(now, step.key());
    if (gap.isEmpty()) {
      return DraftChange.none(Result.GONE);
    }
    var next = next(now, gap.get(), step);
    if (!GapView.stand(gap.get()).equals(step.stand()) || next.isEmpty()) {
      return DraftChange.none(Result.STALE);
    }
    var path = path(now);
    var text = now.workspace().file(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    if (text.isPresent() && now.workspace().document(path).filter(Document::sound).isEmpty()) {
      return DraftChange.none(Result.BROKEN);
    }
    var files = new TreeMap<String, byte[]>();
    files.put(
        path, GapFile.with(text, now.leistung(), next.get()).getBytes(StandardCharsets.UTF_8));
    return new DraftChange<>("gap", GapView.text(gap.get().gap()), files, Result.SAVED);
  }

  private static String path(Drafted now) {
    return Municipalities.folderFor(now.workspace(), now.adaptation().body())
        + "gaps/"
        + now.leistung()
        + ".yaml";
  }

  /** Empty for a step that is not in the table. */
  private static Optional<GapDecision> next(Drafted now, AssessedGap gap, Step step) {
    var allowed = gap.state().next().stream().map(GapState::word).anyMatch(step.next()::equals);
    if (!allowed) {
      return Optional.empty();
    }
    return switch (step.next()) {
      case "assessed" -> Optional.of(GapDecision.assessed(gap.decision(), step.key(), now.today()));
      case "in-work" -> gap.decision().map(one -> one.inWork(now.today()));
      case "decided" ->
          gap.decision()
              .flatMap(
                  one ->
                      Course.of(step.said().course())
                          .map(
                              course ->
                                  one.decided(
                                      course,
                                      step.said().reason().isEmpty() ? null : step.said().reason(),
                                      step.said().role(),
                                      now.today())));
      default -> Optional.empty();
    };
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/vorschlag")
  Object fix(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam String schluessel,
      @RequestParam(defaultValue = "") String vorschlag,
      @RequestParam(defaultValue = "") String angabe,
      RedirectAttributes next) {
    var found = adaptations.find(person, ars, leistung);
    var gap = found.flatMap(drafted -> GapView.gap(drafted, schluessel));
    if (gap.isEmpty()) {
      return found.map(drafted -> gone(drafted, next)).orElseGet(ErrorPage::notFound);
    }
    var drafted = found.orElseThrow();
    var by = person.author();
    var asked = new Asked(schluessel, vorschlag, angabe.strip(), by.role());
    var result = drafts.change(drafted.owner(), by, draft -> fix(draft, drafted, asked));
    if (result == Result.STAYS
        && adaptations
            .of(drafted.owner(), leistung)
            .flatMap(now -> GapView.gap(now, schluessel))
            .isEmpty()) {
      result = Result.FIXED;
    }
    return answer(drafted, gap.get(), result, next);
  }

  /** A proposal with what a person said to it. */
  private record Asked(String key, String fix, String said, String by) {}

  private DraftChange<Result> fix(Draft draft, Drafted seen, Asked asked) {
    var now = adaptations.in(draft, seen.leistung()).orElse(seen);
    var gap = GapView.gap(now, asked.key());
    var fix =
        gap.stream()
            .flatMap(one -> one.gap().fixes().stream())
            .filter(one -> GapView.id(one).equals(asked.fix()))
            .findFirst();
    if (fix.isEmpty()) {
      return DraftChange.none(gap.isEmpty() ? Result.GONE : Result.OTHER);
    }
    var repair = new Repair(now.workspace(), now.adaptation(), asked.by(), now.today());
    var files = repair.files(fix.get(), asked.said());
    return files
        .map(
            written ->
                new DraftChange<>(
                    "fixed", GapView.text(gap.orElseThrow().gap()), written, Result.STAYS))
        .orElseGet(() -> DraftChange.none(Result.UNFIT));
  }

  private static Object answer(
      Drafted drafted, AssessedGap gap, Result result, RedirectAttributes next) {
    new Notice(result.isGood() ? "success" : "warning", say(result.key, GapView.text(gap.gap())))
        .on(next);
    return "redirect:"
        + (result == Result.FIXED || result == Result.GONE
            ? drafted.address() + "/luecken"
            : GapView.address(drafted, gap.gap()));
  }

  private static Object gone(Drafted drafted, RedirectAttributes next) {
    new Notice("info", say(Result.GONE.key)).on(next);
    return "redirect:" + drafted.address() + "/luecken";
  }
}
