package de.zubringer.cli.exchange;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.WorkspaceFolder;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.KeyFile;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a package with the shared parts it uses into one signed file. */
@Command(name = "export")
final class PackageExportVerb implements Callable<Integer> {
  private static final int KEY_BYTES_MAX = 1024 * 1024;

  @Parameters(index = "0", paramLabel = "DIR")
  private Path directory = Path.of("");

  @Parameters(index = "1", paramLabel = "ID")
  private String id = "";

  @Parameters(index = "2", paramLabel = "VERSION")
  private String version = "";

  @Option(names = "--key", paramLabel = "K", required = true)
  private Path key = Path.of("");

  @Option(names = "--out", paramLabel = "F", required = true)
  private Path out = Path.of("");

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var workspace = WorkspaceFolder.read(directory);
    var leistung =
        Catalogue.of(workspace)
            .leistungPackage(id, version)
            .orElseThrow(() -> new CannotGoOn("cli.package.unknown", id, version));
    var findings = PackageFiles.findings(workspace, leistung.folders());
    if (findings.hasErrors()) {
      return PackageVerb.refuse(findings, console);
    }
    var file = out.toAbsolutePath();
    Exchanged.write(
        Objects.requireNonNull(file.getParent()),
        Map.of(String.valueOf(file.getFileName()), pack(workspace, leistung)));
    console.say("cli.exchange.written", out.toString());
    sayOriginals(workspace, leistung);
    return ExitCode.GOOD;
  }

  /** What somebody else published may be here without being for everybody. */
  private void sayOriginals(Workspace workspace, LeistungPackage leistung) {
    leistung.folders().stream()
        .flatMap(folder -> workspace.document(folder + "/original/origin.yaml").stream())
        .map(origin -> origin.content().path("file").asString(""))
        .forEach(name -> console.say("cli.package.original", name));
  }

  private byte[] pack(Workspace workspace, LeistungPackage leistung) {
    var files = new TreeMap<String, byte[]>();
    for (var folder : leistung.folders()) {
      files.putAll(PackageFiles.below(workspace.folder(), folder));
    }
    try {
      return PackageArchive.pack(id, version, files, signatureKey());
    } catch (ProtocolFault e) {
      throw new CannotGoOn(e, "cli.package.key", key.toString());
    }
  }

  private PrivateJwk signatureKey() throws ProtocolFault {
    return KeyFile.read(Exchanged.read(key, KEY_BYTES_MAX), Optional.empty()).stream()
        .filter(one -> one.use() == KeyUse.SIGNATURE)
        .findFirst()
        .orElseThrow(() -> new CannotGoOn("cli.package.key", key.toString()));
  }
}
