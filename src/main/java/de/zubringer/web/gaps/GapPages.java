package de.zubringer.web.gaps;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.fitgap.AssessedGap;
import de.zubringer.fitgap.FitGap;
import de.zubringer.fitgap.FitGaps;
import de.zubringer.fitgap.Fix;
import de.zubringer.fitgap.GapKind;
import de.zubringer.kernel.Findings;
import de.zubringer.municipality.Body;
import de.zubringer.web.gaps.GapPage.GapLine;
import de.zubringer.web.gaps.GapPage.KindPart;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import de.zubringer.web.frame.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lücken of one Leistung in one administration, connected or not yet. */
@Controller
class GapPages {
  private final Adaptations adaptations;

  GapPages(Adaptations adaptations) {
    this.adaptations = adaptations;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/luecken")
  Page gaps(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(this::page)
        .orElseGet(ErrorPage::notFound);
  }

  private GapPage page(Drafted live) {
    var found = new FitGaps(live.workspace(), live.book(), live.today()).of(live.adaptation());
    var blocking = found.gaps().stream().filter(AssessedGap::blocks).count();
    return new GapPage(
        adaptations.head(live, "luecken"),
        blocking,
        found.gaps().size() - blocking,
        Arrays.stream(GapKind.values())
            .map(kind -> part(kind, found))
            .filter(part -> !part.gaps().isEmpty())
            .sorted(Comparator.comparing(part -> !part.blocks()))
            .toList());
  }

  /** What stands in the way comes first. */
  private static KindPart part(GapKind kind, FitGap found) {
    return new KindPart(
        kind.word(),
        say("fitgap.kind." + kind.word()),
        found.gaps().stream().anyMatch(one -> one.gap().kind() == kind && one.blocks()),
        found.gaps().stream().filter(one -> one.gap().kind() == kind).map(GapPages::line).toList());
  }

  private static GapLine line(AssessedGap assessed) {
    var gap = assessed.gap();
    return new GapLine(
        FindingLine.of(Findings.of(gap.finding())).getFirst(),
        Words.sayOr(gap.who(), "fitgap.who." + gap.who()),
        say("fitgap.state." + assessed.state().word()),
        gap.fixes().stream().map(Fix::sentence).toList(),
        gap.areas().stream().map(Body::name).collect(Collectors.joining(", ")));
  }
}
