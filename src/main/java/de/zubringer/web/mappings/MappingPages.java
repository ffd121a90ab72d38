package de.zubringer.web.mappings;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Abbildungen: the list, and one of them by target fields, by form fields and by versions. */
@Controller
class MappingPages {
  private final MappingShelf shelf;
  private final MappingView view;

  MappingPages(MappingShelf shelf, MappingView view) {
    this.shelf = shelf;
    this.view = view;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping("/abbildungen")
  MappingsPage list() {
    return new MappingsPage(shelf.all().stream().map(this::line).toList());
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping("/abbildungen/{system}/{leistung}")
  Page mapping(
      Person person,
      @PathVariable String system,
      @PathVariable String leistung,
      @RequestParam Map<String, String> asked) {
    return shelf
        .of(system, leistung)
        .<Page>map(mapped -> view.targets(person, mapped, asked))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping("/abbildungen/{system}/{leistung}/formularfelder")
  Page sources(
      Person person,
      @PathVariable String system,
      @PathVariable String leistung,
      @RequestParam Map<String, String> asked) {
    return shelf
        .of(system, leistung)
        .<Page>map(mapped -> view.sources(person, mapped, asked))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping("/abbildungen/{system}/{leistung}/unterschied")
  Page difference(
      Person person,
      @PathVariable String system,
      @PathVariable String leistung,
      @RequestParam Map<String, String> asked) {
    return shelf
        .of(system, leistung)
        .<Page>map(mapped -> view.difference(person, mapped, asked))
        .orElseGet(ErrorPage::notFound);
  }

  private MappingsPage.MappingLine line(MappedSystem mapped) {
    var analysis = view.analysis(mapped);
    var coverage = analysis.coverage();
    var kind =
        analysis.findings().hasErrors()
            ? "danger"
            : analysis.findings().isClean() ? "success" : "warning";
    return new MappingsPage.MappingLine(
        mapped.address(),
        mapped.leistung().name(),
        mapped.system().name(),
        Integer.toString(mapped.mapping().version()),
        MappingView.share(coverage.requiredMapped(), coverage.required()),
        MappingView.share(coverage.sourcesSettled(), coverage.sources()),
        new Badge(kind, say("abbildungen.stand." + kind)));
  }
}
