package de.zubringer.web.draft;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.connection.Connections;
import de.zubringer.draft.Drafts;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Verwerfen: takes back what was changed in one file or for one Leistung, after asking. */
@Controller
class DiscardPages {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/entwurf/verwerfen";
  private static final String LEISTUNG = "leistung";

  private final Adaptations adaptations;
  private final Drafts drafts;
  private final Connections connections;

  DiscardPages(Adaptations adaptations, Drafts drafts, Connections connections) {
    this.adaptations = adaptations;
    this.drafts = drafts;
    this.connections = connections;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping(PATH)
  Page ask(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String was) {
    var found = adaptations.find(person, ars, leistung);
    var files = found.map(drafted -> files(drafted, was)).orElse(List.of());
    if (files.isEmpty()) {
      return ErrorPage.notFound();
    }
    var drafted = found.orElseThrow();
    var paths = files.stream().map(DraftFile::path).toList();
    return new DraftDiscardPage(
        adaptations.head(drafted, "entwurf"),
        was,
        drafted.draft().version(),
        HistoryPages.against(connections.workspace(), drafted, paths));
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH)
  Object discard(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String was,
      @RequestParam(defaultValue = "-1") int version,
      RedirectAttributes next) {
    var found = adaptations.find(person, ars, leistung);
    var files = found.map(drafted -> files(drafted, was)).orElse(List.of());
    if (files.isEmpty()) {
      return ErrorPage.notFound();
    }
    var drafted = found.orElseThrow();
    var titles = files.stream().map(DraftFile::title).collect(Collectors.joining(", "));
    var paths = files.stream().map(DraftFile::path).toList();
    var by = person.author();
    if (drafts.discardSeen(drafted.owner(), version, by, titles, paths)) {
      new Notice("success", say("verwerfen.fertig", titles)).on(next);
      return "redirect:" + drafted.address() + "/entwurf/verlauf";
    }
    new Notice("warning", say("verwerfen.veraltet")).on(next);
    return "redirect:" + drafted.address() + "/entwurf/verwerfen?was=" + was;
  }

  /** The changed ones a word stands for. */
  private static List<DraftFile> files(Drafted drafted, String what) {
    return DraftFile.of(drafted).stream()
        .filter(one -> one.isChangedIn(drafted.draft()))
        .filter(one -> what.equals(LEISTUNG) ? one.ofLeistung() : one.name().equals(what))
        .toList();
  }
}
