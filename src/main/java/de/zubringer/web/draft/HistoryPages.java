package de.zubringer.web.draft;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.draft.DraftVersion;
import de.zubringer.draft.Drafts;
import de.zubringer.draft.difference.Differences;
import de.zubringer.draft.difference.FileDifference;
import de.zubringer.kernel.Wording;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.draft.DraftHistoryPage.Discardable;
import de.zubringer.web.draft.DraftHistoryPage.VersionLine;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Verlauf: what was changed by whom, and what differs, in words. */
@Controller
class HistoryPages {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/entwurf";
  private static final String LIVE = "betrieb";
  private static final String DRAFT = "entwurf";

  /** So many are offered to choose from; older ones nobody compares. */
  private static final int VERSIONS_MAX = 200;

  private final Adaptations adaptations;
  private final Drafts drafts;
  private final Connections connections;

  HistoryPages(Adaptations adaptations, Drafts drafts, Connections connections) {
    this.adaptations = adaptations;
    this.drafts = drafts;
    this.connections = connections;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH + "/verlauf")
  Page history(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = LIVE) String von,
      @RequestParam(defaultValue = DRAFT) String bis) {
    var found = adaptations.find(person, ars, leistung);
    var before = found.flatMap(drafted -> state(drafted, von));
    var after = found.flatMap(drafted -> state(drafted, bis));
    return before.isEmpty() || after.isEmpty()
        ? ErrorPage.notFound()
        : page(person, found.orElseThrow(), before.get(), after.get());
  }

  /** Changes win over what has changed live since. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping(PATH + "/behalten")
  Object keep(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "-1") long betrieb,
      RedirectAttributes next) {
    var found = adaptations.find(person, ars, leistung);
    if (found.isEmpty()) {
      return ErrorPage.notFound();
    }
    var drafted = found.get();
    var by = person.author();
    var about = String.join(", ", overtaken(drafted));
    var kept = drafts.keepOvertakenSeen(drafted.owner(), version, betrieb, by, about);
    var notice =
        kept
            ? new Notice("success", say("verlauf.behalten.fertig"))
            : new Notice("warning", say("verlauf.behalten.veraltet"));
    notice.on(next);
    return "redirect:" + drafted.address() + "/entwurf/verlauf";
  }

  /** A state with the word it is chosen by. */
  private record State(String word, String name, Workspace files) {}

  private Optional<State> state(Drafted drafted, String word) {
    return switch (word) {
      case LIVE -> Optional.of(new State(LIVE, say("verlauf.betrieb"), connections.workspace()));
      case DRAFT ->
          Optional.of(new State(DRAFT, say("verlauf.entwurf"), drafted.draft().workspace()));
      default ->
          word.matches("\\d{1,9}")
              ? drafts
                  .at(drafted.owner(), Integer.parseInt(word))
                  .map(files -> new State(word, say("verlauf.version", word), files))
              : Optional.empty();
    };
  }

  private DraftHistoryPage page(Person person, Drafted drafted, State before, State after) {
    var versions = drafts.versions(drafted.owner());
    var paths = paths(drafted, before, after);
    var all =
        Differences.of(drafted.book())
            .naming(GapNames.of(drafted))
            .between(before.files(), after.files(), paths);
    var own = DraftFile.of(drafted).stream().map(DraftFile::path).collect(Collectors.toSet());
    var shown = all.stream().filter(one -> own.contains(one.path())).toList();
    return new DraftHistoryPage(
        adaptations.head(drafted, "entwurf"),
        choices(versions, before.word()),
        choices(versions, after.word()),
        say("verlauf.verglichen", before.name(), after.name()),
        shown,
        all.size() - (long) shown.size(),
        versions.stream().limit(VERSIONS_MAX).map(one -> line(drafted, one)).toList(),
        overtaken(drafted),
        drafted.draft().version(),
        drafted.draft().live(),
        discardable(drafted),
        drafted.mayChange(person));
  }

  /** Every file of the administration and its members that could differ. */
  private static Set<String> paths(Drafted drafted, State before, State after) {
    var folders =
        DraftFile.of(drafted).stream()
            .map(file -> file.path().replaceFirst("^(municipalities/[^/]+/).*", "$1"))
            .collect(Collectors.toSet());
    return Stream.of(before, after)
        .flatMap(
            state ->
                folders.stream()
                    .flatMap(
                        folder ->
                            state.files().folder().files().tailMap(folder).keySet().stream()
                                .takeWhile(path -> path.startsWith(folder))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Choice> choices(List<DraftVersion> versions, String chosen) {
    var words =
        Stream.of(
                Stream.of(LIVE, DRAFT),
                versions.stream().limit(VERSIONS_MAX).map(one -> Integer.toString(one.version())),
                versions.isEmpty() ? Stream.<String>empty() : Stream.of("0"))
            .flatMap(one -> one);
    return words
        .map(
            word ->
                new Choice(
                    word,
                    switch (word) {
                      case LIVE -> say("verlauf.betrieb");
                      case DRAFT -> say("verlauf.entwurf");
                      case "0" -> say("verlauf.anfang");
                      default -> say("verlauf.version", word);
                    },
                    word.equals(chosen)))
        .toList();
  }

  private static VersionLine line(Drafted drafted, DraftVersion one) {
    var by = one.by();
    return new VersionLine(
        say("verlauf.version", Integer.toString(one.version())),
        say("verlauf.wer", by.name(), by.roleName()),
        German.moment(one.at()),
        what(one),
        drafted.address()
            + "/entwurf/verlauf?von=%d&bis=%d".formatted(one.version() - 1, one.version()));
  }

  private static String what(DraftVersion one) {
    var key = "draft.action." + one.action();
    return Wording.german().knows(key) ? say(key, one.about()) : one.about();
  }

  private static List<String> overtaken(Drafted drafted) {
    var names = Differences.of(drafted.book());
    return drafted.draft().overtaken().stream().map(names::title).toList();
  }

  private static List<Discardable> discardable(Drafted drafted) {
    var address = drafted.address() + "/entwurf/verwerfen?was=";
    var files =
        DraftFile.of(drafted).stream().filter(one -> one.isChangedIn(drafted.draft())).toList();
    var single = files.stream().map(one -> new Discardable(address + one.name(), one.title()));
    return files.stream().filter(DraftFile::ofLeistung).count() > 1
        ? Stream.concat(
                Stream.of(new Discardable(address + "leistung", say("verwerfen.leistung"))), single)
            .toList()
        : single.toList();
  }

  /** For the page of confirmation. */
  static List<FileDifference> against(Workspace live, Drafted drafted, List<String> paths) {
    return Differences.of(drafted.book())
        .naming(GapNames.of(drafted))
        .between(live, drafted.workspace(), paths);
  }
}
