package de.zubringer.web.trial;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.draft.DraftVersion;
import de.zubringer.draft.Drafts;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Vergleich: what the draft would change for the same inputs. */
@Controller
class ComparisonPages {
  /** Nobody looks for an older one in a list. */
  private static final int VERSIONS_MAX = 50;

  private final Adaptations adaptations;
  private final Drafts drafts;

  ComparisonPages(Adaptations adaptations, Drafts drafts) {
    this.adaptations = adaptations;
    this.drafts = drafts;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping(TrialPages.HERE + "/vergleich")
  Page choose(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(
            drafted ->
                new ComparisonStartPage(
                    adaptations.head(drafted, "probelauf"),
                    drafted.adaptation().plan().isPresent(),
                    drafted.today().toString(),
                    against(drafted)))
        .orElseGet(ErrorPage::notFound);
  }

  private List<Choice> against(Drafted drafted) {
    var earlier =
        drafts.versions(drafted.owner()).stream()
            .filter(version -> version.version() != drafted.draft().version())
            .limit(VERSIONS_MAX)
            .map(ComparisonPages::choice);
    return Stream.concat(Stream.of(new Choice("0", say("vergleich.live"), true)), earlier).toList();
  }

  private static Choice choice(DraftVersion version) {
    var number = Integer.toString(version.version());
    return new Choice(
        number,
        say("vergleich.wahl", number, German.moment(version.at()), version.by().name()),
        false);
  }
}
