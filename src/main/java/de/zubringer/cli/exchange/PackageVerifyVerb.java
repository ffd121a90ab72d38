package de.zubringer.cli.exchange;

import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a file is a whole package, signed by somebody trusted. */
@Command(name = "verify")
final class PackageVerifyVerb implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(
      names = "--trusted",
      paramLabel = "DIR",
      required = true,
      defaultValue = "${env:ZUBRINGER_TRUSTED_PUBLISHERS}")
  private Path trusted = Path.of("");

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    return switch (open(file, trusted)) {
      case Outcome.Done<PackageArchive>(var archive) -> {
        console.say(
            "cli.package.verified",
            archive.id(),
            archive.version(),
            String.valueOf(archive.files().size()),
            archive.kid());
        yield ExitCode.GOOD;
      }
      case Outcome.Held<PackageArchive>(var findings) -> PackageVerb.refuse(findings, console);
      default -> PackageVerb.refuse(Findings.NONE, console);
    };
  }

  static Outcome<PackageArchive> open(Path file, Path trusted) {
    return PackageArchive.open(
        String.valueOf(file.getFileName()),
        Exchanged.read(file, PackageArchive.BYTES_MAX),
        TrustedPublishers.read(trusted));
  }
}
