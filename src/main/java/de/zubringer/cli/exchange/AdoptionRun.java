package de.zubringer.cli.exchange;

import de.zubringer.catalogue.original.Adoption;
import de.zubringer.catalogue.original.Conflict;
import de.zubringer.catalogue.original.Earlier;
import de.zubringer.catalogue.original.Original;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.FindingList;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Takes an original over into a workspace: shows first, writes on demand, all or nothing. */
final class AdoptionRun {
  /** The change of one field in words and who reads it, for people and machines. */
  record Change(
      String kind,
      String field,
      String title,
      String before,
      String after,
      String text,
      List<String> readers) {}

  private record Report(
      @Nullable String folder,
      @Nullable String before,
      boolean written,
      List<Change> changes,
      List<Conflict> conflicts,
      List<FindingItem> findings) {}

  private final AdoptionOptions options;
  private final Console console;

  AdoptionRun(AdoptionOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /**
   * The exit code.
   *
   * @param reading makes the original of what is known from before
   */
  int run(
      Adoption.Source source,
      Optional<String> root,
      Function<Earlier, Optional<String>> naming,
      Function<Earlier, Outcome<Original>> reading) {
    var workspace = WorkspaceFolder.read(options.directory());
    var plan =
        Earlier.find(workspace, options.leistung())
            .then(
                earlier -> {
                  options.check(earlier.isFirst());
                  return reading
                      .apply(earlier)
                      .then(
                          read ->
                              Adoption.plan(
                                  workspace,
                                  earlier,
                                  read,
                                  source,
                                  options.wish(root, naming.apply(earlier))));
                });
    return switch (plan) {
      case Outcome.Done<Adoption.Plan>(var made) -> show(workspace, made);
      case Outcome.Held<Adoption.Plan>(var findings) -> refuse(findings);
      case Outcome.Refused<Adoption.Plan>(var findings) -> refuse(findings);
      case Outcome.Later<Adoption.Plan> later -> refuse(Findings.NONE);
    };
  }

  private int refuse(Findings findings) {
    if (options.isJson()) {
      print(new Report(null, null, false, List.of(), List.of(), items(findings)));
      return ExitCode.FINDINGS;
    }
    return PackageVerb.refuse(findings, console);
  }

  private int show(Workspace workspace, Adoption.Plan plan) {
    var changes = AdoptionEffects.of(workspace, options.leistung(), plan);
    var isPossible = !plan.isNothing() && !plan.isUndecided() && !plan.isBroken();
    var isWritten = options.isToWrite() && isPossible;
    if (isWritten) {
      var files = new TreeMap<>(plan.files());
      if (!plan.before().isEmpty()) {
        files.put(plan.folder() + "/original/aenderungen.csv", AdoptionEffects.sheet(changes));
      }
      Exchanged.writeFolder(options.directory(), plan.folder(), files);
    }
    if (options.isJson()) {
      print(
          new Report(
              plan.folder(),
              plan.before(),
              isWritten,
              changes,
              plan.conflicts(),
              items(plan.findings())));
    } else {
      tell(plan, changes, isWritten);
    }
    var isQuiet = changes.isEmpty() && plan.conflicts().isEmpty() && plan.findings().isClean();
    return isQuiet || plan.isNothing() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  private void tell(Adoption.Plan plan, List<Change> changes, boolean isWritten) {
    if (plan.isNothing()) {
      console.say("cli.adopt.nothing", options.leistung(), plan.version());
      return;
    }
    for (var change : changes) {
      console.print(change.text());
      change.readers().forEach(reader -> console.print("    " + said("cli.adopt.reader", reader)));
    }
    plan.conflicts().forEach(conflict -> console.print(conflict(conflict)));
    FindingList.print(FindingList.sorted(plan.findings()), false, console);
    console.say(
        "cli.adopt.sum",
        plan.folder(),
        String.valueOf(changes.size()),
        String.valueOf(changes.stream().flatMap(one -> one.readers().stream()).distinct().count()),
        String.valueOf(plan.conflicts().size()),
        String.valueOf(plan.findings().list().size()));
    if (isWritten) {
      console.say("cli.exchange.written", plan.folder());
      console.say("cli.adopt.rights");
    } else {
      console.say(unwritten(plan));
    }
  }

  private static String unwritten(Adoption.Plan plan) {
    return plan.isBroken()
        ? "cli.exchange.not-written"
        : plan.isUndecided() ? "cli.adopt.undecided" : "cli.adopt.dry";
  }

  private static String conflict(Conflict conflict) {
    return said(
        "cli.adopt.conflict" + (conflict.isOpen() ? "" : "-" + conflict.decided()),
        conflict.place(),
        conflict.title(),
        conflict.base(),
        conflict.local(),
        conflict.fresh());
  }

  private void print(Report report) {
    console.print(JsonMapper.shared().writeValueAsString(report));
  }

  private static List<FindingItem> items(Findings findings) {
    return FindingItem.of(FindingList.sorted(findings));
  }

  private static String said(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
