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
import de.zubringer.fitgap.Fix;
import de.zubringer.fitgap.GapKind;
import de.zubringer.kernel.Findings;
import de.zubringer.municipality.Body;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import de.zubringer.web.gaps.GapPage.ClosedLine;
import de.zubringer.web.gaps.GapPage.GapLine;
import de.zubringer.web.gaps.GapPage.KindPart;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/luecken/luecke")
  Page gap(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @RequestParam(defaultValue = "") String schluessel) {
    var found = adaptations.find(person, ars, leistung);
    var gap = found.flatMap(drafted -> GapView.gap(drafted, schluessel));
    if (gap.isEmpty()) {
      return ErrorPage.notFound();
    }
    var drafted = found.orElseThrow();
    var head = adaptations.head(drafted, "luecken");
    return GapView.page(person, drafted, gap.get(), head, GapView.Said.NOTHING);
  }

  private GapPage page(Drafted drafted) {
    var found = GapView.found(drafted);
    var blocking = found.gaps().stream().filter(AssessedGap::blocks).count();
    return new GapPage(
        adaptations.head(drafted, "luecken"),
        blocking,
        found.gaps().size() - blocking,
        Arrays.stream(GapKind.values())
            .map(kind -> part(kind, found, drafted))
            .filter(part -> !part.gaps().isEmpty())
            .sorted(Comparator.comparing(part -> !part.blocks()))
            .toList(),
        found.closed().stream()
            .map(one -> new ClosedLine(GapWords.gone(one), GapWords.decision(Optional.of(one))))
            .toList());
  }

  /** What stands in the way comes first. */
  private static KindPart part(GapKind kind, FitGap found, Drafted drafted) {
    return new KindPart(
        kind.word(),
        say("fitgap.kind." + kind.word()),
        found.gaps().stream().anyMatch(one -> one.gap().kind() == kind && one.blocks()),
        found.gaps().stream()
            .filter(one -> one.gap().kind() == kind)
            .map(one -> line(one, drafted))
            .toList());
  }

  private static GapLine line(AssessedGap assessed, Drafted drafted) {
    var gap = assessed.gap();
    return new GapLine(
        GapView.address(drafted, gap),
        FindingLine.of(Findings.of(gap.finding())).getFirst(),
        GapWords.who(gap.who()),
        say("fitgap.state." + assessed.state().word()),
        GapWords.decision(assessed.decision()),
        gap.fixes().stream().map(Fix::sentence).toList(),
        gap.areas().stream().map(Body::name).collect(Collectors.joining(", ")));
  }
}
