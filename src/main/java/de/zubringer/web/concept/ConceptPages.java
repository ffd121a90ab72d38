package de.zubringer.web.concept;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.catalogue.text.German;
import de.zubringer.concept.Block;
import de.zubringer.concept.Chapter;
import de.zubringer.concept.issue.Basis;
import de.zubringer.concept.issue.ConceptIssue;
import de.zubringer.concept.issue.IssuedConcepts;
import de.zubringer.concept.issue.IssuedConcepts.Standing;
import de.zubringer.concept.issue.Staleness.StaleChapter;
import de.zubringer.kernel.Outcome;
import de.zubringer.ops.Software;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.concept.ConceptPage.ChapterLine;
import de.zubringer.web.concept.ConceptPage.IssueLine;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.frame.Page;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Anschlusskonzept of the draft: shows how it stands to what was issued, and issues it. */
@Controller
class ConceptPages {
  private static final String PATH = "/anbindungen/{ars}/{leistung}/konzept";
  private static final Set<Role> ISSUERS = EnumSet.of(COORDINATOR, SYSTEM_ADMIN, HEAD);

  private final Adaptations adaptations;
  private final IssuedConcepts concepts;

  ConceptPages(Adaptations adaptations, IssuedConcepts concepts) {
    this.adaptations = adaptations;
    this.concepts = concepts;
  }

  static Basis basis(Drafted drafted) {
    return new Basis(
        drafted.owner(),
        drafted.workspace(),
        drafted.book(),
        drafted.adaptation(),
        drafted.today(),
        Software.version());
  }

  static Badge badge(Standing standing) {
    if (standing.newest().isEmpty()) {
      return new Badge("info", say("station.konzept.keine"));
    }
    var stale = standing.staleness().chapters().size();
    return stale == 0
        ? new Badge("success", say("station.konzept.gilt"))
        : new Badge("warning", say("station.konzept.veraltet", Integer.toString(stale)));
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(PATH)
  Page concept(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(drafted -> page(person, drafted))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, HEAD})
  @PostMapping(PATH + "/ausstellen")
  String issue(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      RedirectAttributes next) {
    var drafted = adaptations.own(person, ars, leistung);
    if (concepts.issue(basis(drafted), person.author())
        instanceof Outcome.Done<ConceptIssue>(var issue)) {
      new Notice("success", say("konzeptseite.ausgestellt", Integer.toString(issue.number())))
          .on(next);
    } else {
      new Notice("danger", say("konzeptseite.zu-lang")).on(next);
    }
    return "redirect:" + drafted.address() + "/konzept";
  }

  private ConceptPage page(Person person, Drafted drafted) {
    var standing = concepts.standing(basis(drafted));
    var mayIssue = ISSUERS.contains(person.role()) && drafted.owner().equals(person.municipality());
    return new ConceptPage(
        adaptations.head(drafted, "konzept"),
        badge(standing),
        sentence(standing),
        standing.staleness().causes(),
        chapters(standing),
        concepts.all(drafted.owner(), drafted.leistung()).stream()
            .map(issue -> line(drafted, issue))
            .toList(),
        mayIssue);
  }

  private static String sentence(Standing standing) {
    return standing
        .newest()
        .map(
            issue ->
                say(
                    standing.staleness().isStale() ? "konzeptseite.veraltet" : "konzeptseite.gilt",
                    Integer.toString(issue.number()),
                    German.moment(issue.at())))
        .orElseGet(() -> say("konzeptseite.keine"));
  }

  private static List<ChapterLine> chapters(Standing standing) {
    var lines = new ArrayList<ChapterLine>();
    var chapters = standing.concept().chapters();
    for (int i = 0; i < chapters.size(); i++) {
      var number = i + 1;
      var stale =
          standing.staleness().chapters().stream()
              .filter(one -> one.number() == number)
              .findFirst();
      lines.add(line(number, chapters.get(i), stale));
    }
    return lines;
  }

  private static ChapterLine line(int number, Chapter chapter, Optional<StaleChapter> stale) {
    var open = chapter.blocks().stream().filter(Block.Open.class::isInstance).count();
    return new ChapterLine(
        number + " " + chapter.title(),
        open == 0 ? "" : say("konzeptseite.offen", Long.toString(open)),
        stale.isPresent(),
        stale.map(StaleChapter::sections).orElse(List.of()));
  }

  private static IssueLine line(Drafted drafted, ConceptIssue issue) {
    var number = Integer.toString(issue.number());
    var role = issue.by().roleName();
    return new IssueLine(
        drafted.address() + "/konzept/ausgabe-" + number + ".pdf",
        say("konzeptseite.ausgabe", number, German.moment(issue.at())),
        say("konzeptseite.von", issue.by().name(), role),
        issue.sha256());
  }
}
