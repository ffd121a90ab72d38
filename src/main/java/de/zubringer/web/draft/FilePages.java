package de.zubringer.web.draft;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.draft.Draft;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.Drafts;
import de.zubringer.draft.difference.Differences;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a draft as text: looked at, checked, saved. */
@Controller
class FilePages {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/entwurf";

  /** Answer to a text that would overwrite what somebody else has saved, RFC 9110. */
  private static final int CONFLICT = 409;

  private final Adaptations adaptations;
  private final Drafts drafts;

  FilePages(Adaptations adaptations, Drafts drafts) {
    this.adaptations = adaptations;
    this.drafts = drafts;
  }

  /** What a person sent. */
  private record Sent(String text, String stand) {
    byte[] bytes() {
      return FileCheck.bytes(text);
    }
  }

  private enum Result {
    SAVED,
    SAME,
    FAULTY,
    OVERTAKEN
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH + "/dateien")
  Page files(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(
            drafted ->
                new DraftFilesPage(
                    adaptations.head(drafted, "entwurf"),
                    DraftFile.of(drafted).stream()
                        .filter(file -> file.isIn(drafted.draft()) || !file.beginning().isEmpty())
                        .map(file -> line(drafted, file))
                        .toList()))
        .orElseGet(ErrorPage::notFound);
  }

  private static DraftFilesPage.Line line(Drafted drafted, DraftFile file) {
    var state =
        !file.isIn(drafted.draft())
            ? "dateien.fehlt"
            : file.isChangedIn(drafted.draft()) ? "dateien.geaendert" : "dateien.gleich";
    return new DraftFilesPage.Line(address(drafted, file), file.title(), say(state));
  }

  static String address(Drafted drafted, DraftFile file) {
    return drafted.address() + "/entwurf/datei?name=" + file.name();
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH + "/datei")
  Page file(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String name) {
    var found = adaptations.find(person, ars, leistung);
    var file = found.flatMap(drafted -> DraftFile.named(drafted, name));
    if (file.isEmpty()) {
      return ErrorPage.notFound();
    }
    var drafted = found.orElseThrow();
    var text = file.get().text(drafted.draft());
    var check = FileCheck.of(drafted, file.get(), FileCheck.bytes(text));
    var sent = new Sent(text, file.get().digest(drafted.draft()));
    return page(person, drafted, file.get(), sent, check);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/datei")
  Object send(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String stand,
      @RequestParam(defaultValue = "pruefen") String knopf,
      RedirectAttributes next) {
    var found = adaptations.find(person, ars, leistung);
    var file = found.flatMap(drafted -> DraftFile.named(drafted, name));
    if (file.isEmpty()) {
      return ErrorPage.notFound();
    }
    var sent = new Sent(text, stand);
    if (sent.bytes().length > FileCheck.BYTES_MAX) {
      return new ErrorPage(413);
    }
    var drafted = found.orElseThrow();
    if (!knopf.equals("speichern")) {
      return page(
          person, drafted, file.get(), sent, FileCheck.of(drafted, file.get(), sent.bytes()));
    }
    return saved(person, drafted, file.get(), sent, next);
  }

  private Object saved(
      Person person, Drafted drafted, DraftFile file, Sent sent, RedirectAttributes next) {
    var by = person.author();
    var result = drafts.change(drafted.owner(), by, draft -> change(draft, drafted, file, sent));
    var now = adaptations.of(drafted.owner(), drafted.leistung()).orElse(drafted);
    return switch (result) {
      case SAVED, SAME -> {
        new Notice("success", say(result == Result.SAVED ? "datei.gespeichert" : "datei.gleich"))
            .on(next);
        yield "redirect:" + address(drafted, file);
      }
      case FAULTY -> page(person, now, file, sent, FileCheck.of(now, file, sent.bytes()));
      case OVERTAKEN -> overtaken(person, now, file, sent);
    };
  }

  /** On the newest state: what was edited must still be what is there. */
  private DraftChange<Result> change(Draft draft, Drafted seen, DraftFile file, Sent sent) {
    var now = adaptations.in(draft, seen.leistung());
    if (now.isEmpty() || !file.digest(draft).equals(sent.stand())) {
      return DraftChange.none(Result.OVERTAKEN);
    }
    var before = draft.workspace().file(file.path());
    if (before.filter(bytes -> Arrays.equals(bytes, sent.bytes())).isPresent()) {
      return DraftChange.none(Result.SAME);
    }
    if (!FileCheck.of(now.get(), file, sent.bytes()).savable()) {
      return DraftChange.none(Result.FAULTY);
    }
    var files = new TreeMap<String, byte[]>();
    files.put(file.path(), sent.bytes());
    return new DraftChange<>("edited", file.title(), files, Result.SAVED);
  }

  /** Shows both, and takes the text of the person as an edit of what is there now. */
  private DraftFilePage overtaken(Person person, Drafted now, DraftFile file, Sent sent) {
    var fresh = new Sent(sent.text(), file.digest(now.draft()));
    var page = page(person, now, file, fresh, FileCheck.of(now, file, sent.bytes()));
    return new DraftFilePage(
        page.head(),
        page.name(),
        page.file(),
        page.text(),
        page.stand(),
        page.mayChange(),
        true,
        file.text(now.draft()),
        page.findings(),
        page.hints(),
        page.changes(),
        CONFLICT);
  }

  private DraftFilePage page(
      Person person, Drafted drafted, DraftFile file, Sent sent, FileCheck check) {
    var changes = changes(drafted, file, sent);
    return new DraftFilePage(
        adaptations.head(drafted, "entwurf"),
        file.name(),
        file.title(),
        sent.text(),
        sent.stand(),
        drafted.mayChange(person),
        !changes.isEmpty() || !check.findings().isEmpty(),
        "",
        lines(check, false),
        lines(check, true),
        changes,
        200);
  }

  private static List<FindingLine> lines(FileCheck check, boolean hints) {
    return FindingLine.of(
        Findings.of(
            check.findings().list().stream()
                .filter(one -> hints == (one.severity() == Severity.HINT))
                .toList()));
  }

  private static List<String> changes(Drafted drafted, DraftFile file, Sent sent) {
    var files = new TreeMap<String, byte[]>();
    files.put(file.path(), sent.bytes());
    if (!file.isIn(drafted.draft()) && sent.text().equals(file.beginning())) {
      return List.of();
    }
    return Differences.of(drafted.book())
        .between(drafted.workspace(), drafted.workspace().over(files), files.keySet())
        .stream()
        .flatMap(one -> one.sentences().stream())
        .toList();
  }
}
