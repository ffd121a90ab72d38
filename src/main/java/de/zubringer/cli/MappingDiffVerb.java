package de.zubringer.cli;

import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.sample.Samples;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.exchange.FieldChange;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Rehearsal;
import de.zubringer.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** What the mappings of one workspace write otherwise than those of another, over all samples. */
@Command(name = "mapping-diff")
final class MappingDiffVerb implements Callable<Integer> {
  /** One field of one sample; the target is empty for the outcome as a whole. */
  record Change(
      String municipality,
      String leistung,
      String system,
      String sample,
      String field,
      int line,
      String before,
      String after) {}

  @Parameters(index = "0", paramLabel = "OLD")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW")
  private Path after = Path.of("");

  @Option(names = "--leistung")
  private @Nullable String leistung;

  @Option(names = "--system")
  private @Nullable String system;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var old = book(WorkspaceFolder.read(before));
    var workspace = WorkspaceFolder.read(after);
    var book = book(workspace);
    var changes = new ArrayList<Change>();
    for (var plan : book.plans()) {
      for (var sample : Samples.of(workspace, plan.leistung())) {
        changes(old, book, plan, sample).forEach(changes::add);
      }
    }
    print(changes);
    console.say("cli.mapping-diff.sum", String.valueOf(changes.size()));
    return changes.isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  private static PlanBook book(Workspace workspace) {
    return PlanBook.compile(0, workspace, Zubringer.today());
  }

  private Stream<Change> changes(PlanBook old, PlanBook book, ConnectionPlan plan, Sample sample) {
    if (!(Rehearsal.address(book, plan, sample) instanceof Outcome.Done<Addressed>(var found))) {
      return Stream.empty();
    }
    return plan.targets().stream()
        .filter(target -> isAsked(plan, target))
        .flatMap(
            target ->
                same(old, plan, target).stream()
                    .flatMap(
                        earlier ->
                            FieldChange.between(
                                earlier.engine().tried(found.application(), found.variables()),
                                target.engine().tried(found.application(), found.variables()))
                                .stream())
                    .map(change -> change(plan, target, sample, change)));
  }

  private boolean isAsked(ConnectionPlan plan, PlanTarget target) {
    return (leistung == null || leistung.equals(plan.leistung().id()))
        && (system == null || system.equals(target.system().id()));
  }

  private static Optional<PlanTarget> same(PlanBook old, ConnectionPlan plan, PlanTarget target) {
    return old.plan(plan.municipality(), plan.leistung().leika()).stream()
        .flatMap(found -> found.targets().stream())
        .filter(one -> one.system().id().equals(target.system().id()))
        .findFirst();
  }

  private static Change change(
      ConnectionPlan plan, PlanTarget target, Sample sample, FieldChange change) {
    return new Change(
        plan.body().ars().digits(),
        plan.leistung().id(),
        target.system().id(),
        sample.name(),
        change.target(),
        change.line(),
        change.before(),
        change.after());
  }

  private void print(List<Change> changes) {
    if (json) {
      console.print(JsonMapper.shared().writeValueAsString(new Report(changes)));
      return;
    }
    for (var change : changes) {
      console.print(
          "%s@%s %s %s: %s -> %s"
              .formatted(
                  change.sample(),
                  change.municipality(),
                  change.system(),
                  change.line() == 0 ? change.field() : change.field() + " (" + change.line() + ")",
                  change.before(),
                  change.after()));
    }
  }

  private record Report(List<Change> changes) {}
}
