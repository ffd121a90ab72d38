package de.zubringer.cli.exchange;

import de.zubringer.Application;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the key of a publisher: the secret one for its owner only, the public one beside it. */
@Command(name = "key")
final class PackageKeyVerb implements Callable<Integer> {
  @Option(names = "--kid", paramLabel = "NAME", required = true)
  private String kid = "";

  @Option(names = "--holder", paramLabel = "NAME", required = true)
  private String holder = "";

  @Option(names = "--out", paramLabel = "F", required = true)
  private Path out = Path.of("");

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    if (!kid.matches("[A-Za-z0-9._-]{8,64}")) {
      throw new CannotGoOn("cli.package.kid", kid);
    }
    var key = PrivateJwk.generate(KeyUse.SIGNATURE, kid, holder, Application.CLOCK.instant());
    var publicHalf = Path.of(out + ".public.json");
    try {
      Files.createFile(
          out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(out, StrictJson.bytes(key.secretJson()));
      Files.write(publicHalf, StrictJson.bytes(key.publicHalf().json()));
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.package.key-written", out.toString());
    }
    console.say("cli.exchange.written", out.toString());
    console.say("cli.exchange.written", publicHalf.toString());
    return ExitCode.GOOD;
  }
}
