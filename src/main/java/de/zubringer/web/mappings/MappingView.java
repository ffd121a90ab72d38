package de.zubringer.web.mappings;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LegalTime;
import de.zubringer.mapping.analysis.Fit;
import de.zubringer.mapping.analysis.MappingAnalysis;
import de.zubringer.mapping.suggestion.Suggestions;
import de.zubringer.web.content.ApplicationFields;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.mappings.MappingPage.FieldLine;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts the views of one mapping together. */
@Component
class MappingView {
  private final Connections connections;
  private final MappingShelf shelf;
  private final InstantSource clock;

  MappingView(Connections connections, MappingShelf shelf, InstantSource clock) {
    this.connections = connections;
    this.shelf = shelf;
    this.clock = clock;
  }

  MappingAnalysis analysis(MappedSystem mapped) {
    return MappingAnalysis.of(
        mapped.mapping(), mapped.leistung(), mapped.format(), mapped.system().limits(), today());
  }

  /** Every field of the target. */
  MappingPage targets(Person person, MappedSystem mapped, Map<String, String> asked) {
    var choice = choice(person, mapped, asked);
    var run = choice.run(connections.current(), mapped);
    var shown = choice.shown(mapped);
    var analysis = analysis(shown);
    var tried = run.flatMap(SampleRun::tried);
    var lines = new FieldLines(mapped, shown, analysis, suggestions(shown, choice.plan()), tried);
    var all = lines.all();
    var coverage = analysis.coverage();
    return new MappingPage(
        MappingHead.of(shown, "", choice.municipalityQuery()),
        List.of(
            say("abbildung.pflicht", share(coverage.requiredMapped(), coverage.required())),
            say("abbildung.angaben", share(coverage.sourcesSettled(), coverage.sources()))),
        choice.asked(),
        FindingLine.of(lines.general()),
        FindingLine.of(run.map(SampleRun::stopped).orElse(Findings.NONE)),
        (int) all.stream().filter(FieldLine::open).count(),
        all.stream().filter(choice::shows).toList(),
        choice.sample().map(Sample::title).orElse(""),
        run.map(found -> ApplicationFields.of(bytes(found), Optional.of(mapped.leistung())))
            .orElse(List.of()));
  }

  /** Every field of the form, with all targets of the plan it ends up in. */
  MappingSourcesPage sources(Person person, MappedSystem mapped, Map<String, String> asked) {
    var choice = choice(person, mapped, asked);
    var shown = choice.shown(mapped);
    var all = new ArrayList<MappedSystem>(List.of(shown));
    choice.plan().ifPresent(plan -> all.addAll(others(plan, shown)));
    return new MappingSourcesPage(
        MappingHead.of(shown, "formularfelder", choice.municipalityQuery()),
        choice.asked().municipalities(),
        SourceLines.of(all, this::analysis));
  }

  /** What changed since the state that was live before, by the chosen administration. */
  MappingDifferencePage difference(Person person, MappedSystem mapped, Map<String, String> asked) {
    var choice = choice(person, mapped, asked);
    var before =
        connections.previous().flatMap(book -> choice.plan().flatMap(plan -> same(book, plan)));
    var earlier = before.flatMap(plan -> SampleRun.target(plan, mapped));
    var samples = shelf.samples(mapped.leistung());
    var changes =
        earlier.map(
            old ->
                Differences.of(
                    connections.current(),
                    choice.plan().orElseThrow(),
                    mapped,
                    samples,
                    old.engine(),
                    SampleRun.target(choice.plan().orElseThrow(), mapped).orElseThrow().engine()));
    return new MappingDifferencePage(
        MappingHead.of(mapped, "unterschied", choice.municipalityQuery()),
        choice.asked().municipalities(),
        changes.isPresent(),
        samples.size(),
        changes.orElse(List.of()));
  }

  private static Optional<ConnectionPlan> same(PlanBook book, ConnectionPlan plan) {
    return book.plan(plan.municipality(), plan.leistung().leika());
  }

  private static List<MappedSystem> others(ConnectionPlan plan, MappedSystem shown) {
    return plan.targets().stream()
        .filter(target -> !target.system().id().equals(shown.system().id()))
        .map(target -> shown.leadingTo(target))
        .toList();
  }

  MappingChoice choice(Person person, MappedSystem mapped, Map<String, String> asked) {
    return MappingChoice.of(
        SampleRun.plans(connections.current(), person, mapped),
        shelf.samples(mapped.leistung()),
        asked);
  }

  static String share(int part, int whole) {
    return say("abbildung.von", Integer.toString(part), Integer.toString(whole));
  }

  private static byte[] bytes(SampleRun run) {
    return JsonMapper.shared().writeValueAsBytes(run.sample().application());
  }

  private LocalDate today() {
    return LegalTime.today(clock);
  }

  private Suggestions suggestions(MappedSystem shown, Optional<ConnectionPlan> own) {
    return new Suggestions(
        shown.mapping(),
        shown.leistung(),
        shown.format(),
        new Fit(shown.mapping(), shown.leistung(), shown.format(), today()),
        chosen(shown, own));
  }

  /** What other municipalities with the system read for a field; only that, never who. */
  private Map<String, List<String>> chosen(MappedSystem shown, Optional<ConnectionPlan> own) {
    var chosen = new HashMap<String, List<String>>();
    connections.current().plans().stream()
        .filter(plan -> plan.leistung().id().equals(shown.leistung().id()))
        .filter(plan -> own.isEmpty() || !own.get().municipality().equals(plan.municipality()))
        .flatMap(plan -> SampleRun.target(plan, shown).stream())
        .flatMap(target -> target.mapping().rows().stream())
        .filter(row -> row.source().size() == 1)
        .forEach(
            row ->
                chosen
                    .computeIfAbsent(row.target(), key -> new ArrayList<>())
                    .add(row.source().getFirst()));
    return chosen;
  }
}
