package de.zubringer.cli.exchange;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a signed package into a workspace, as a whole or not at all. */
@Command(name = "import")
final class PackageImportVerb implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--into", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Option(
      names = "--trusted",
      paramLabel = "DIR",
      required = true,
      defaultValue = "${env:ZUBRINGER_TRUSTED_PUBLISHERS}")
  private Path trusted = Path.of("");

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var workspace = WorkspaceFolder.read(directory);
    return switch (PackageVerifyVerb.open(file, trusted)) {
      case Outcome.Done<PackageArchive>(var archive) -> take(workspace, archive);
      case Outcome.Held<PackageArchive>(var findings) -> PackageVerb.refuse(findings, console);
      default -> PackageVerb.refuse(Findings.NONE, console);
    };
  }

  private int take(Workspace workspace, PackageArchive archive) {
    var versions = archive.versions();
    var fresh = new ArrayList<String>();
    var findings = new ArrayList<Finding>();
    for (var version : versions) {
      var here = PackageFiles.below(workspace.folder(), version);
      var first = PackageFiles.firstDifference(here, archive.below(version));
      if (here.isEmpty()) {
        fresh.add(version);
      } else if (!first.isEmpty()) {
        findings.add(Finding.error("package-changed", "", version, first).at(new Spot(first, 1)));
      }
    }
    findings.addAll(together(workspace, archive, versions).list());
    if (Findings.of(findings).hasErrors()) {
      return PackageVerb.refuse(Findings.of(findings), console);
    }
    for (var version : fresh) {
      Exchanged.writeFolder(directory, version, archive.below(version));
      console.say("cli.exchange.written", version);
    }
    if (fresh.isEmpty()) {
      console.say("cli.package.known", archive.id(), archive.version());
    }
    return ExitCode.GOOD;
  }

  /** What would be wrong with the package in this workspace. */
  private Findings together(Workspace workspace, PackageArchive archive, List<String> versions) {
    var files = new TreeMap<>(workspace.folder().files());
    files.putAll(archive.files());
    var whole = Workspace.read(new Folder(files));
    var leistung = Catalogue.of(whole).leistungPackage(archive.id(), archive.version());
    var isWhole =
        leistung.isPresent()
            && new TreeSet<>(leistung.get().folders()).equals(new TreeSet<>(versions));
    var findings = PackageFiles.findings(whole, versions);
    return isWhole || findings.hasErrors()
        ? findings
        : findings.and(
            Findings.of(
                Finding.error("archive-format", "")
                    .at(new Spot(String.valueOf(file.getFileName()), 1))));
  }
}
