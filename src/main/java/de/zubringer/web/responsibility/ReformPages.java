package de.zubringer.web.responsibility;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.Journeys;
import de.zubringer.responsibility.analysis.Reform;
import de.zubringer.responsibility.analysis.ReformEffect;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Names;
import de.zubringer.workspace.Folder;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Eine Reform durchspielen; only computes. */
@Controller
class ReformPages {
  private static final List<String> KINDS = List.of("merger", "delegation", "list", "planned");

  /** A Landkreis has fewer municipalities. */
  private static final int AREAS_MAX = 200;

  private final Connections connections;
  private final Journeys journeys;
  private final Leistungen leistungen;
  private final InstantSource clock;

  ReformPages(Connections connections, Journeys journeys, Names names, InstantSource clock) {
    this.connections = connections;
    this.journeys = journeys;
    this.leistungen = new Leistungen(names);
    this.clock = clock;
  }

  /** The form as it was sent; all fields may be missing. */
  record Wanted(
      @Nullable String art,
      @Nullable String von,
      @Nullable String zu,
      @Nullable String leistung,
      @Nullable String regel,
      @Nullable String tag) {
    /** Nothing was asked yet. */
    boolean isEmpty() {
      return art == null && (von == null || von.isBlank());
    }

    String kind() {
      return Objects.requireNonNullElse(art, KINDS.getFirst());
    }
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD})
  @GetMapping("/zustaendigkeit/reform")
  ReformPage reform(Person person, @ModelAttribute Wanted wanted) {
    var book = connections.current();
    if (wanted.isEmpty()) {
      return page(book, wanted, Findings.NONE, Optional.empty());
    }
    var problems = new ArrayList<Finding>();
    var reform = read(book, wanted, problems);
    if (reform.isEmpty() || !problems.isEmpty()) {
      return page(book, wanted, Findings.of(problems), Optional.empty());
    }
    var workspace = connections.workspace(book.snapshot());
    var register = book.municipalities().register();
    return switch (reform.get().applyTo(workspace, register)) {
      case Outcome.Done<Folder>(var after) ->
          page(book, wanted, Findings.NONE, Optional.of(effect(person, book, reform.get(), after)));
      case Outcome.Held<Folder>(var findings) -> page(book, wanted, findings, Optional.empty());
      case Outcome.Refused<Folder>(var findings) -> page(book, wanted, findings, Optional.empty());
      case Outcome.Later<Folder> later -> page(book, wanted, Findings.NONE, Optional.empty());
    };
  }

  private ReformPage.Effect effect(Person person, PlanBook book, Reform reform, Folder after) {
    var effect =
        ReformEffect.of(
            reform, book.municipalities(), book.responsibilities(), book.leistungen(), after);
    var open = journeys.openByArea(person.municipality());
    return new ReformView(book, leistungen, open, reform.effective()).of(effect);
  }

  private Optional<Reform> read(PlanBook book, Wanted wanted, List<Finding> problems) {
    var day = day(wanted);
    var text = wanted.tag();
    if (text != null && !text.isBlank() && German.sentDay(text).isEmpty()) {
      problems.add(Finding.error("reform-day", "tag"));
    }
    if (wanted.kind().equals("planned")) {
      return Optional.of(new Reform(day, new Reform.Change.Planned()));
    }
    var areas = areas(book, Objects.requireNonNullElse(wanted.von(), ""), day, problems);
    var to = areas(book, Objects.requireNonNullElse(wanted.zu(), ""), day, problems);
    if (wanted.kind().equals("list")) {
      return Optional.of(new Reform(day, list(wanted, areas, to)));
    }
    if (areas.isEmpty()) {
      problems.add(Finding.error("reform-no-areas", "von"));
    }
    if (to.size() != 1) {
      problems.add(Finding.error("reform-one-body", ""));
      return Optional.empty();
    }
    return Optional.of(
        new Reform(
            day,
            wanted.kind().equals("delegation")
                ? new Reform.Change.Delegation(keys(wanted), areas, to.getFirst())
                : new Reform.Change.Merger(areas, to.getFirst())));
  }

  private static Reform.Change list(Wanted wanted, List<Ars> added, List<Ars> removed) {
    return new Reform.Change.ListChange(
        Objects.requireNonNullElse(wanted.regel(), ""), added, removed);
  }

  private static List<String> keys(Wanted wanted) {
    var key = wanted.leistung();
    return List.of(key == null || key.isBlank() ? "99*" : key);
  }

  /** Reforms begin with a year, so the next one is proposed. */
  private LocalDate day(Wanted wanted) {
    return German.sentDay(wanted.tag())
        .orElseGet(() -> LegalTime.today(clock).plusYears(1).withDayOfYear(1));
  }

  /** Names or keys, one a line or between semicolons; each must mean exactly one body. */
  private static List<Ars> areas(
      PlanBook book, String text, LocalDate day, List<Finding> problems) {
    var areas = new ArrayList<Ars>();
    for (var part : text.split("[;\\n]", AREAS_MAX)) {
      var name = part.strip();
      if (name.isEmpty()) {
        continue;
      }
      var register = book.municipalities().register();
      var found =
          register
              .ofKey(name)
              .map(List::of)
              .orElseGet(() -> book.municipalities().places().find(name, day.minusDays(1)));
      if (found.size() == 1) {
        areas.add(found.getFirst().ars());
      } else {
        problems.add(
            Finding.error(
                found.isEmpty() ? "reform-place-unknown" : "reform-place-several", "", name));
      }
    }
    return areas;
  }

  private ReformPage page(
      PlanBook book, Wanted wanted, Findings problems, Optional<ReformPage.Effect> effect) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", say("reform.alle-leistungen"), false));
    for (var choice : leistungen.choices(book, null)) {
      choices.add(
          new Choice(choice.value(), choice.label(), choice.value().equals(wanted.leistung())));
    }
    return new ReformPage(
        KINDS.stream()
            .map(one -> new Choice(one, say("reform." + one), one.equals(wanted.kind())))
            .toList(),
        Objects.requireNonNullElse(wanted.von(), ""),
        Objects.requireNonNullElse(wanted.zu(), ""),
        choices,
        rules(book, wanted),
        day(wanted).toString(),
        FindingLine.of(problems),
        effect);
  }

  private static List<Choice> rules(PlanBook book, Wanted wanted) {
    return book.responsibilities().rules().stream()
        .filter(rule -> !rule.keys().isEmpty())
        .map(rule -> new Choice(rule.id(), rule.id(), rule.id().equals(wanted.regel())))
        .toList();
  }
}
